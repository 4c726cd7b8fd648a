//! Many rows with one statement. The text is made once for each table and then stays, so that it is prepared once.

use store::{Result, Tx, Value, sql};

/// Rows that wait for a table.
pub struct Rows {
    many: &'static str,
    one: &'static str,
    columns: usize,
    at_once: usize,
    waiting: Vec<Value>,
}

impl Rows {
    /// For a table and its columns, as they stand between the brackets of an `insert`.
    pub fn of(table: &str, columns: &[&str]) -> Rows {
        let at_once = 60;
        let text = |rows: usize| {
            let row = |nth: usize| {
                let places: Vec<String> =
                    (1..=columns.len()).map(|at| format!("${}", nth * columns.len() + at)).collect();
                format!("({})", places.join(", "))
            };
            let all: Vec<String> = (0..rows).map(row).collect();
            format!(
                "insert into {table} ({}) values {} on conflict do nothing",
                columns.join(", "),
                all.join(", ")
            )
        };
        // A few texts for the life of a command that runs once.
        Rows {
            many: text(at_once).leak(),
            one: text(1).leak(),
            columns: columns.len(),
            at_once,
            waiting: Vec::new(),
        }
    }

    /// Adds a row; it waits for [`Rows::write`], so that tables are written in the order in which they refer.
    pub fn push(&mut self, row: Vec<Value>) {
        debug_assert_eq!(row.len(), self.columns);
        self.waiting.extend(row);
    }

    /// Writes what waits.
    pub async fn write(&mut self, tx: &mut Tx) -> Result<()> {
        let values = std::mem::take(&mut self.waiting);
        let mut full = values.chunks_exact(self.columns * self.at_once);
        for rows in full.by_ref() {
            rows.iter().cloned().fold(sql(self.many), |query, value| query.bind(value)).run(tx).await?;
        }
        for row in full.remainder().chunks(self.columns) {
            row.iter().cloned().fold(sql(self.one), |query, value| query.bind(value)).run(tx).await?;
        }
        Ok(())
    }
}

/// A row of values of different types.
#[macro_export]
macro_rules! values {
    ($($value:expr),+ $(,)?) => { vec![$(store::value::Bind::value($value)),+] };
}
