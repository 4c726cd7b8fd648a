//! Every kind of question on the page of a filling, as somebody without script answers it.

use super::{case, child_of, publish, upload};
use crate::app;
use axum::http::Method;
use base::ids::CaseId;
use testkit::{Answered, Persona, TestApp};

const FORM: &str = "
| survey | type | name | label::Български (bg) | label::English (en) | required | relevant | appearance | parameters |
| | begin_group | one | Едно | One |
| | rank need | needs | Кое е най-нужно? | What is needed most? |
| | range | pain | Колко боли? | How much does it hurt? | | | | start=0 end=1 step=0.1 |
| | range | weight | Тегло | Weight | | | | start=0 end=100 step=0.5 |
| | geopoint | where | Къде живеят? | Where do they live? |
| | image | room | Снимка на стаята | A picture of the room |
| | file | paper | Документ | A document |
| | end_group |
| | begin_group | two | Две | Two |
| | acknowledge | read | Прочетено е на майката | It was read to the mother | yes |
| | select_one lack or_other | chief | Какво липсва? | What is missing? |
| | select_one often | calm | Спокойно ли е? | Is it calm? | | | likert |
| | select_one often | month | Колко често? | How often? | | | minimal |
| | begin_group | table | Таблица | Table | | | table-list |
| | select_one often | eats | Яде ли? | Does it eat? |
| | select_one often | sleeps | Спи ли? | Does it sleep? |
| | end_group |
| | select_multiple need | all | Всичко, което липсва | All that is missing | | | minimal |
| | end_group |
| choices | list_name | name | label::Български (bg) | label::English (en) |
| | need | food | Храна | Food |
| | need | heat | Топлина | Heat |
| | need | calm | Спокойствие | Calm |
| | lack | food | Храна | Food |
| | lack | pram | Легло | A cot |
| | often | always | Винаги | Always |
| | often | never | Никога | Never |
| settings | form_id | label::Български (bg) | label::English (en) | version | default_language |
| | all_kinds | Всички видове | All kinds | 1 | Български (bg) |
";

/// A filling of that form; where it is.
async fn begun(app: &TestApp, by: &Persona) -> (CaseId, String) {
    let case = case(app).await;
    let here = upload(app, &app.house.head, "/instruments", FORM).await.expect(303).location();
    publish(app, &here).await;
    let begin = super::begin(app, by, case).await;
    (case, begin)
}

/// Sends a step and shows the page that it leads to.
async fn step(app: &TestApp, by: &Persona, here: &str, answers: &[(&str, &str)]) -> Answered {
    let mut fields = answers.to_vec();
    if !answers.iter().any(|(name, _)| *name == "do") {
        fields.push(("do", "stay"));
    }
    let to = super::fill(app, by, here, &fields).await.expect(303).location();
    app.as_(by).get(&to).await.expect(200)
}

fn value(page: &Answered, path: &str) -> Option<String> {
    page.attribute(&format!("[name='{path}']:not([type=hidden])"), "value")
}

fn chosen(page: &Answered, path: &str) -> Option<String> {
    page.attribute(&format!("[name='{path}'] option[selected]"), "value")
}

#[tokio::test]
async fn choices_are_put_in_order_by_their_places() {
    let app = app().await;
    let worker = &app.house.case_worker;
    let (_, here) = begun(&app, worker).await;
    let page = step(&app, worker, &here, &[("one/needs#food", "2"), ("one/needs#heat", "1")]).await;
    assert_eq!(chosen(&page, "one/needs#heat").as_deref(), Some("1"));
    assert_eq!(chosen(&page, "one/needs#calm"), None);
    let checked = app.as_(worker).get(&format!("{here}?check=1")).await.expect(200);
    checked.shows("Подредете всички отговори");
    let all = [("one/needs#food", "2"), ("one/needs#heat", "3"), ("one/needs#calm", "1")];
    let page = step(&app, worker, &here, &all).await;
    assert_eq!(chosen(&page, "one/needs#calm").as_deref(), Some("1"));
    let checked = app.as_(worker).get(&format!("{here}?check=1")).await.expect(200);
    assert!(!checked.visible().contains("Подредете всички отговори"), "{}", checked.visible());
    let none = [("one/needs#food", ""), ("one/needs#heat", ""), ("one/needs#calm", "")];
    let page = step(&app, worker, &here, &none).await;
    assert_eq!(chosen(&page, "one/needs#calm"), None);
}

#[tokio::test]
async fn a_range_is_chosen_step_by_step_or_typed_between_its_bounds() {
    let app = app().await;
    let worker = &app.house.case_worker;
    let (_, here) = begun(&app, worker).await;
    let page = step(&app, worker, &here, &[("one/pain", "0.3"), ("one/weight", "12,5")]).await;
    let tenth = page.attribute("[name='one/pain'][checked]", "value");
    assert_eq!(tenth.as_deref(), Some("0.3"));
    page.shows("0,3").shows("От 0 до 100, през 0,5");
    assert_eq!(value(&page, "one/weight").as_deref(), Some("12,5"));
    let page = step(&app, worker, &here, &[("one/weight", "12,7")]).await;
    page.shows("между 0 и 100");
    let page = step(&app, worker, &here, &[("do", "clear:one/pain")]).await;
    assert_eq!(page.attribute("[name='one/pain'][checked]", "value"), None);
}

#[tokio::test]
async fn a_place_is_taken_as_maps_write_it() {
    let app = app().await;
    let worker = &app.house.case_worker;
    let (_, here) = begun(&app, worker).await;
    let page = step(&app, worker, &here, &[("one/where", "42.6977, 23.3219")]).await;
    assert_eq!(value(&page, "one/where").as_deref(), Some("42.6977 23.3219 0 0"));
    assert_eq!(page.attribute("[name='one/where']", "inputmode"), None, "a keyboard with a space");
    let page = step(&app, worker, &here, &[("one/where", "зад училището")]).await;
    assert_eq!(value(&page, "one/where").as_deref(), Some("зад училището"), "nothing typed is lost");
    page.shows("ширина и дължина");
}

#[tokio::test]
async fn a_picture_is_added_looked_at_and_taken_away() {
    let app = app().await;
    let worker = &app.house.case_worker;
    let (_, here) = begun(&app, worker).await;
    let to = super::fill(&app, worker, &here, &[("one/pain", "0.5"), ("do", "file:one/room")]).await;
    let choose = to.expect(303).location();
    let page = app.as_(worker).get(&choose).await.expect(200);
    page.shows("Снимка на стаята");
    let back = page.attribute("main a[href*='sheet=0#one/room']", "href");
    assert!(back.is_some(), "the way back leads to the question");
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";
    let mut body = Vec::new();
    body.extend_from_slice(b"--x\r\nContent-Disposition: form-data; name=\"path\"\r\n\r\none/room\r\n");
    body.extend_from_slice(
        b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"room.png\"\r\n\r\n",
    );
    body.extend_from_slice(png);
    body.extend_from_slice(b"\r\n--x--\r\n");
    let kind = Some("multipart/form-data; boundary=x");
    let sent = app.as_(worker).send(Method::POST, &format!("{here}/files"), kind, body).await;
    assert_eq!(sent.expect(303).location(), format!("{here}?sheet=0#one/room"));
    let page = app.as_(worker).get(&here).await.expect(200);
    assert_eq!(page.attribute("[name='one/pain'][checked]", "value").as_deref(), Some("0.5"));
    let file = page.attribute("[data-path='one/room'] a", "href").unwrap();
    let picture = app.as_(worker).get(&file).await.expect(200);
    assert!(picture.bytes.starts_with(b"\x89PNG"));
    let kept = page.attribute("input[type=hidden][name='one/room']", "value").unwrap();
    let page = step(&app, worker, &here, &[("one/room", &kept), ("do", "clear:one/room")]).await;
    assert_eq!(page.attribute("[data-path='one/room'] a", "href"), None);
}

#[tokio::test]
async fn other_ways_to_choose_are_answered_without_script() {
    let app = app().await;
    let worker = &app.house.case_worker;
    let (_, here) = begun(&app, worker).await;
    let page = app.as_(worker).get(&here).await.expect(200);
    page.shows("Друго").shows("Прочетено е на майката");
    assert!(page.attribute("[data-path='two/chief_other']", "hidden").is_some());
    assert_eq!(page.all("select[name='two/month'] option").len(), 3, "minimal is a list that opens");
    assert_eq!(page.all(".likert [name='two/calm']").len(), 2);
    assert_eq!(page.all(".likert [name='two/table/eats']").len(), 2, "a table has a line for each question");
    let answers = [
        ("two/read", ""),
        ("two/read", "OK"),
        ("two/chief", "other"),
        ("two/month", "never"),
        ("two/calm", "always"),
        ("two/table/eats", "never"),
        ("two/all", "food"),
        ("two/all", "heat"),
    ];
    let page = step(&app, worker, &here, &answers).await;
    assert!(page.attribute("[data-path='two/chief_other']", "hidden").is_none());
    page.shows("Кое друго?");
    assert!(page.attribute("[name='two/read'][checked]", "value").is_some());
    assert_eq!(chosen(&page, "two/month").as_deref(), Some("never"));
    assert_eq!(page.all("[name='two/all'][checked]").len(), 2);
    let done = [("two/chief_other", "Количка"), ("do", "finish")];
    let to = super::fill(&app, worker, &here, &done).await.expect(303).location();
    assert_eq!(to, here, "finished");
    let result = app.as_(worker).get(&here).await.expect(200);
    result.shows("Друго").shows("Количка").shows("Храна; Топлина");
}

const CHANCE: &str = "
| survey | type | name | label::Български (bg) | label::English (en) | calculation | parameters |
| | select_one few | mixed | Разбъркано | Mixed | | randomize=true |
| | calculate | lot | | | uuid() | |
| choices | list_name | name | label::Български (bg) | label::English (en) |
| | few | a | А | A |
| | few | b | Б | B |
| | few | c | В | C |
| | few | d | Г | D |
| | few | e | Д | E |
| | few | f | Е | F |
| settings | form_id | label::Български (bg) | label::English (en) | version | default_language |
| | chance | Случайност | Chance | 1 | Български (bg) |
";

#[tokio::test]
async fn what_chance_orders_stays_in_its_order() {
    let app = app().await;
    let worker = &app.house.case_worker;
    let case = case(&app).await;
    let instrument = upload(&app, &app.house.head, "/instruments", CHANCE).await.expect(303).location();
    publish(&app, &instrument).await;
    let order = |page: &Answered| page.all("[data-path='mixed'] .choice label");
    let mut orders = Vec::new();
    let mut here = String::new();
    for _ in 0..5 {
        here = super::begin(&app, worker, case).await;
        orders.push(order(&app.as_(worker).get(&here).await.expect(200)));
    }
    let first = orders.last().unwrap().clone();
    assert_eq!(first.len(), 6);
    orders.dedup();
    assert!(orders.len() > 1, "each filling has an order of its own");
    let page = step(&app, worker, &here, &[("mixed", "c")]).await;
    assert_eq!(order(&page), first);
    super::fill(&app, worker, &here, &[("do", "finish")]).await.expect(303);
    let api = app.api(worker).await;
    let told = api.get(&format!("/api/v1{here}")).await.expect(200).json();
    let lot = told["answers"]["lot"].as_str().unwrap().to_owned();
    assert_eq!(lot.len(), 36, "{told}");
    // Posted from elsewhere with its seed, chance comes out as it did there.
    let body = serde_json::json!({
        "instrument": instrument.trim_start_matches("/instruments/"),
        "people": [child_of(&app, case).await.to_string()],
        "person": child_of(&app, case).await.to_string(),
        "held_on": "2026-03-10",
        "answers": { "#seed": told["answers"]["#seed"], "mixed": "c" },
    });
    let again = api.post_json(&format!("/api/v1/cases/{case}/assessments"), body).await.expect(201).json();
    assert_eq!(again["answers"]["lot"], lot.as_str(), "{again}");
}
