//! Instruments, what is filled with them, what it comes to.

mod answers;
mod engine;
mod filling;
mod instruments;
mod questions;
mod results;

use base::ids::{CaseId, PersonId};
use testkit::{Answered, Persona, TestApp};

/// A small form: a question that must be answered, one that is asked only sometimes, and a scale.
pub const FORM: &str = "
| survey | type | name | label::Български (bg) | label::English (en) | required | relevant | constraint | scale |
| | note | about | Пробен формуляр. За проверка. | A form to try. For checks. |
| | begin_group | home | Домът | The home |
| | select_one often | warm | Топло ли е? | Is it warm? | yes | | | home |
| | select_one often | clean | Чисто ли е? | Is it clean? | | | | home |
| | text | why_cold | Защо е студено? | Why is it cold? | | ${warm} = 'never' |
| | end_group |
| | begin_group | more | Още | More |
| | integer | rooms | Колко стаи? | How many rooms? | | | . > 0 |
| | date | birth_date | Дата на раждане | Date of birth |
| | end_group |
| choices | list_name | name | label::Български (bg) | label::English (en) | score |
| | often | always | Винаги | Always | 2 |
| | often | sometimes | Понякога | Sometimes | 1 |
| | often | never | Никога | Never | 0 |
| settings | form_id | label::Български (bg) | label::English (en) | version | default_language |
| | home_check | Проверка на дома | Home check | 1 | Български (bg) |
| scales | scale | label::Български (bg) | label::English (en) | domain | method | min_answered | missing | higher |
| | home | Дом | Home | home | sum | 0.5 | prorate | better |
| bands | scale | from | to | label::Български (bg) | label::English (en) | level | risk |
| | home | 0 | 2 | Нужна е подкрепа | Support is needed | low | high |
| | home | 2 | 4 | Добре е | It is well | high | low |
";

/// Uploads a workbook.
pub async fn upload(app: &TestApp, by: &Persona, path: &str, workbook: &str) -> Answered {
    let body = format!(
        "--x\r\nContent-Disposition: form-data; name=\"workbook\"; filename=\"form.xlsx\"\r\n\r\n{workbook}\r\n--x--\r\n"
    );
    let kind = Some("multipart/form-data; boundary=x");
    app.as_(by).send(axum::http::Method::POST, path, kind, body.into_bytes()).await
}

/// An instrument in use; where it is.
pub async fn instrument(app: &TestApp) -> String {
    let head = &app.house.head;
    let here = upload(app, head, "/instruments", FORM).await.expect(303).location();
    publish(app, &here).await;
    here
}

/// Publishes the draft of an instrument.
pub async fn publish(app: &TestApp, here: &str) -> Answered {
    let head = app.as_(&app.house.head);
    let asked = head.get(&format!("{here}/publication")).await.expect(200);
    let draft = asked.attribute("input[name=draft]", "value").unwrap();
    head.post(&format!("{here}/publication"), &[("draft", &draft)]).await.expect(303)
}

/// A case about a child born on 1 March 2026, with its mother; led by the case worker, with the specialist on the team.
pub async fn case(app: &TestApp) -> CaseId {
    crate::cases::case(app).await
}

/// The child of a case.
pub async fn child_of(app: &TestApp, case: CaseId) -> PersonId {
    let mut db = app.app.store.read().await.unwrap();
    store::sql("select focus_id from cases where id = $1").bind(case).value(&mut db).await.unwrap()
}

/// Begins an assessment of the child with the only instrument; where it is.
pub async fn begin(app: &TestApp, by: &Persona, case: CaseId) -> String {
    let form = app.as_(by).get(&format!("/cases/{case}/assessments/new")).await.expect(200);
    let instrument = form.attribute("#instrument", "value").unwrap();
    let day = form.attribute("#held_on", "value").unwrap();
    let child = child_of(app, case).await.to_string();
    let fields = [
        ("instrument", instrument.as_str()),
        ("people", child.as_str()),
        ("held_on", day.as_str()),
        ("with_whom", "майката"),
        ("language", "bg"),
    ];
    app.as_(by).post(&format!("/cases/{case}/assessments"), &fields).await.expect(303).location()
}

/// Sends a step of a filling, as it was last kept.
pub async fn fill(app: &TestApp, by: &Persona, here: &str, answers: &[(&str, &str)]) -> Answered {
    let page = app.as_(by).get(here).await;
    let version = page.attribute(".filling input[name=_version]", "value").unwrap_or_default();
    let mut fields = vec![("_version", version.as_str())];
    fields.extend_from_slice(answers);
    app.as_(by).post(here, &fields).await
}

/// A finished assessment: how warm it is, and that it is sometimes clean.
pub async fn finished(app: &TestApp, by: &Persona, case: CaseId, warm: &str) -> String {
    let here = begin(app, by, case).await;
    fill(app, by, &here, &[("home/warm", warm), ("home/clean", "sometimes"), ("do", "stay")])
        .await
        .expect(303);
    let done = fill(app, by, &here, &[("do", "finish")]).await.expect(303);
    assert_eq!(done.location(), here);
    here
}
