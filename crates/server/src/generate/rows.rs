//! Many rows with one statement. The text is made once for each table and then stays, so that it is prepared once.

use store::{Result, Tx, Value, sql};

/// Values in one statement: far below what either database takes, and enough that the way there weighs little.
const VALUES_AT_ONCE: usize = 4000;

/// Rows that wait for a table.
pub struct Rows {
    many: &'static str,
    one: &'static str,
    columns: usize,
    at_once: usize,
    waiting: Vec<Vec<Value>>,
}

impl Rows {
    /// For a table and its columns, as they stand between the brackets of an `insert`.
    pub fn of(table: &str, columns: &str) -> Rows {
        let width = columns.split(',').count();
        let at_once = VALUES_AT_ONCE / width;
        let text = |rows: usize| {
            let row = |nth: usize| {
                let places: Vec<String> = (1..=width).map(|at| format!("${}", nth * width + at)).collect();
                format!("({})", places.join(", "))
            };
            let all: Vec<String> = (0..rows).map(row).collect();
            format!("insert into {table} ({columns}) values {}", all.join(", "))
        };
        // A few texts for the life of a command that runs once.
        Rows { many: text(at_once).leak(), one: text(1).leak(), columns: width, at_once, waiting: Vec::new() }
    }

    /// Adds a row; it waits for [`Rows::write`], so that tables are written in the order in which they refer.
    pub fn push(&mut self, row: Vec<Value>) {
        debug_assert_eq!(row.len(), self.columns);
        self.waiting.push(row);
    }

    /// Puts what waits in order.
    pub fn sort_by(&mut self, key: impl for<'r> Fn(&'r [Value]) -> (Option<uuid::Uuid>, Option<&'r str>)) {
        self.waiting.sort_by(|a, b| key(a).cmp(&key(b)));
    }

    /// Writes what waits.
    pub async fn write(&mut self, tx: &mut Tx) -> Result<()> {
        let rows = std::mem::take(&mut self.waiting);
        let full = rows.len() / self.at_once * self.at_once;
        let mut rows = rows.into_iter();
        for _ in 0..full / self.at_once {
            let some = rows.by_ref().take(self.at_once).flatten();
            some.fold(sql(self.many), |query, value| query.bind(value)).run(tx).await?;
        }
        for row in rows {
            row.into_iter().fold(sql(self.one), |query, value| query.bind(value)).run(tx).await?;
        }
        Ok(())
    }
}

/// A row of values of different types.
#[macro_export]
macro_rules! values {
    ($($value:expr),+ $(,)?) => { vec![$(store::value::Bind::value($value)),+] };
}
