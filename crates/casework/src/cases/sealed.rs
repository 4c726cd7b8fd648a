//! What is said of a closed layer to one of the team who does not read it: that there is a sealed part, and whom to ask.

use super::{catalogue, read::CaseHead};
use access::{
    Layer,
    secret::{self, List, SEALED},
};
use store::{Db, Result, sql};

/// Whether there is something that one should know to ask for: a programme that is not told, or what would endanger
/// somebody. That there is psychological work, or an adoption beside the leading programme, is not said.
pub(super) async fn is_there(db: &mut impl Db, head: &CaseHead, knows: &[Layer]) -> Result<bool> {
    if secret::told(List::Programme, &head.programme, knows) == SEALED {
        return Ok(true);
    }
    if knows.contains(&Layer::Safety) {
        return Ok(false);
    }
    if catalogue::layer(&head.programme) == Layer::Safety {
        return Ok(true);
    }
    sql("select exists (select 1 from case_kinds x where x.case_id = $1 and x.layer = 'safety')
             or exists (select 1 from case_steps x where x.case_id = $1 and x.layer = 'safety')
             or exists (select 1 from notes x where x.case_id = $1 and x.layer = 'safety')
             or exists (select 1 from case_files x where x.case_id = $1 and x.layer = 'safety')
             or exists (select 1 from papers x where x.case_id = $1 and x.layer = 'safety')
             or exists (select 1 from assessments x where x.case_id = $1 and x.layer = 'safety')
             or exists (select 1 from needs_assessments x where x.case_id = $1 and x.layer = 'safety')
             or exists (select 1 from support_plans x where x.case_id = $1 and x.layer = 'safety')")
    .bind(head.id)
    .value(db)
    .await
}
