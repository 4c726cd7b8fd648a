//! How dangerous it is to wait: recorded as a level, never as yes or no.

use crate::w;

base::codes! {
    /// A level of risk.
    pub enum Risk {
        /// High.
        High = "high" => w::risk_high,
        /// Medium.
        Medium = "medium" => w::risk_medium,
        /// Low.
        Low = "low" => w::risk_low,
    }
}
store::coded!(Risk);
