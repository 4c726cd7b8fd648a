//! A kind from its first step to its end, as a worker walks it.

use super::{add, applies, record};
use crate::{app, cases::case};

#[tokio::test]
async fn the_leading_kind_is_there_from_the_start_and_the_checklist_ticks_itself() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    let worker = app.as_(by);
    let list = worker.get(&format!("/cases/{case}/kinds")).await.expect(200);
    list.shows("Превенция на изоставянето").shows("Водеща").shows("Следва: Първи разговор с майката.");
    worker.get(&format!("/cases/{case}")).await.expect(200).shows("Следва: Първи разговор с майката.");

    let here = format!("/cases/{case}/kinds/prevention-of-abandonment");
    worker
        .get(&here)
        .await
        .expect(200)
        .shows("Насаме, без бързане и без съд.")
        .shows("Още нищо не е записано.");
    let form =
        worker.get(&format!("{here}/steps/first-talk")).await.expect(200).form("main form[data-draft]");
    let filled = form
        .with("fields.place", "Стая 12")
        .with("fields.intention", "hesitates")
        .with("fields.heard", "Страх я е от баща ѝ.");
    worker.post(&filled.action, &filled.pairs()).await.expect(303);
    let page = worker.get(&here).await.expect(200);
    page.shows("Последно на 10.03.2026.").shows("Страх я е от баща ѝ.").shows("Колебае се");
    page.shows("Следва: Разширено семейство и подкрепяща мрежа.");
    let story = worker.get(&format!("/cases/{case}")).await.expect(200);
    story.shows("Превенция на изоставянето: Първи разговор с майката, 10.03.2026").hides("Страх я е");
}

#[tokio::test]
async fn a_family_in_several_kinds_is_one_file_and_a_group_that_does_not_fit_is_told() {
    let app = app().await;
    let case = case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let fields = [("kind", "foster-care"), ("opened_on", "10.03.2026")];
    let refused = worker.post(&format!("/cases/{case}/kinds"), &fields).await.expect(422);
    refused.shows("Нито една целева група на случая не е за тази програма.");
    add(&app, &app.house.case_worker, case, "foster-care").await.expect(303);
    let twice = add(&app, &app.house.case_worker, case, "foster-care").await.expect(422);
    twice.shows("Тази програма вече върви по случая.");
    let list = worker.get(&format!("/cases/{case}/kinds")).await.expect(200);
    list.shows("Превенция на изоставянето").shows("Приемна грижа");
}

#[tokio::test]
async fn what_must_stand_before_stops_and_what_should_only_warns() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    add(&app, by, case, "foster-care").await.expect(303);
    let training = (case, "foster-care", "training");
    let done = [("fields.hours", "24"), ("fields.opinion", "Готови са."), ("fields.ready", "ready")];
    let stopped = record(&app, by, training, &done).await.expect(422);
    stopped.shows("Преди това трябва да е записана стъпката „Заявление“.").shows("Към „Заявление“");
    applies(&app, by, case).await;
    let meeting =
        app.as_(by).get(&format!("/cases/{case}/kinds/foster-care/steps/meeting")).await.expect(200);
    meeting.shows("Обикновено преди това е записана стъпката „Обучение“.").shows("Запиши");
    record(&app, by, training, &done).await.expect(303);
    record(&app, by, training, &done).await.expect(422).shows("Стъпката вече е записана.");
}

#[tokio::test]
async fn a_step_starts_and_meets_its_deadlines_and_an_end_lifts_what_runs() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    let worker = app.as_(by);
    add(&app, by, case, "reintegration").await.expect(303);
    let plan = [
        ("fields.aimed_on", "20.03.2026"),
        ("fields.lives_now", "foster"),
        ("fields.returns_to", "mother"),
        ("fields.why_placed", "Липса на дом."),
        ("fields.must_change", "Дом и доход."),
    ];
    record(&app, by, (case, "reintegration", "plan"), &plan).await.expect(303);
    let here = format!("/cases/{case}/kinds/reintegration");
    let planned = worker.get(&here).await.expect(200);
    planned.shows("Планирано връщане на детето в семейството").shows("До 20.03.2026");
    app.pass(1);
    let back = [("fields.returned_on", "10.03.2026"), ("fields.first_days", "Посещение в сряда.")];
    record(&app, by, (case, "reintegration", "return"), &back).await.expect(303);
    let page = worker.get(&here).await.expect(200);
    page.shows("Проверка след връщане в семейството").shows("До 10.09.2026").shows("До 10.03.2027");
    page.hides("Планирано връщане");

    let record_id = page.attribute(".record", "id").unwrap();
    let action = format!("{here}/records/{}", record_id.trim_start_matches("record-"));
    let form = worker.get(&action).await.expect(200).form("main form[data-draft]");
    let better = form.with("fields.returned_on", "01.03.2026").with("reason", "Върна се в неделя.");
    worker.post(&action, &better.pairs()).await.expect(303);
    let page = worker.get(&here).await.expect(200);
    page.shows("До 01.09.2026")
        .shows("Поправено")
        .shows("Върна се в неделя.")
        .shows("Какво беше записано преди");
    page.hides("До 10.09.2026");
    worker.post(&action, &better.pairs()).await.expect(412);

    let check =
        [("fields.at_home", "yes"), ("fields.child", "Спи спокойно."), ("fields.family", "Справят се.")];
    record(&app, by, (case, "reintegration", "check"), &check).await.expect(303);
    let page = worker.get(&here).await.expect(200);
    page.shows("1 от 2.").shows("До 01.03.2027").hides("До 01.09.2026");

    let form = worker.get(&format!("{here}/ending")).await.expect(200).form("main form");
    let ending = form.with("outcome", "stays-home").with("summary", "Детето е у дома.");
    worker.post(&ending.action, &ending.pairs()).await.expect(303);
    let list = worker.get(&format!("/cases/{case}/kinds")).await.expect(200);
    list.shows("Приключена на 10.03.2026: Детето остана в семейството");
    worker.get(&format!("/deadlines?case={case}")).await.expect(200).hides("01.03.2027");
    record(&app, by, (case, "reintegration", "check"), &check).await.expect(409);
    add(&app, by, case, "reintegration").await.expect(303);
    let again = worker.get(&here).await.expect(200);
    again.shows("Следва: План за връщане.").hides("Спи спокойно.");
}

#[tokio::test]
async fn nothing_typed_is_lost_when_a_step_cannot_be_taken() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    let step = (case, "prevention-of-abandonment", "first-talk");
    let page = record(&app, by, step, &[("fields.heard", "Каза, че ще помисли.")]).await.expect(422);
    page.shows("Каза, че ще помисли.").shows("Намерение");
    assert_eq!(page.all(".field .problem").len(), 2, "{}", page.visible());
}

#[tokio::test]
async fn a_closed_case_takes_no_steps_and_no_kinds() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    crate::cases::close(&app, case).await;
    add(&app, by, case, "general").await.expect(422);
    let talk = [("fields.place", "Стая 12"), ("fields.intention", "keeps"), ("fields.heard", "Иска го.")];
    record(&app, by, (case, "prevention-of-abandonment", "first-talk"), &talk).await.expect(409);
    let list = app.as_(by).get(&format!("/cases/{case}/kinds")).await.expect(200);
    list.shows("Приключена заедно със случая").hides("Нова програма");
}
