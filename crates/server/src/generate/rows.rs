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

    /// Adds a row.
    pub async fn push(&mut self, tx: &mut Tx, row: Vec<Value>) -> Result<()> {
        debug_assert_eq!(row.len(), self.columns);
        self.waiting.extend(row);
        if self.waiting.len() == self.columns * self.at_once {
            let values = std::mem::take(&mut self.waiting);
            values.into_iter().fold(sql(self.many), |query, value| query.bind(value)).run(tx).await?;
        }
        Ok(())
    }

    /// Writes what still waits.
    pub async fn finish(&mut self, tx: &mut Tx) -> Result<()> {
        let values = std::mem::take(&mut self.waiting);
        for row in values.chunks(self.columns) {
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
