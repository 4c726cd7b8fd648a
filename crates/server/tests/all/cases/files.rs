//! Files of a case.

use super::case;
use crate::app;
use base::ids::CaseId;
use testkit::{Answered, Persona, TestApp};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

async fn upload(
    app: &TestApp,
    by: &Persona,
    case: CaseId,
    layer: &str,
    name: &str,
    bytes: &[u8],
) -> Answered {
    let fields = [("title", "Акт за раждане"), ("layer", layer)];
    send(app, by, case, &fields, (name, bytes)).await
}

async fn send(
    app: &TestApp,
    by: &Persona,
    case: CaseId,
    fields: &[(&str, &str)],
    (name, bytes): (&str, &[u8]),
) -> Answered {
    let mut body = Vec::new();
    for (field, value) in fields {
        body.extend_from_slice(
            format!("--x\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n").as_bytes(),
        );
    }
    let head = format!("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--x--\r\n");
    let kind = Some("multipart/form-data; boundary=x");
    app.as_(by).send(axum::http::Method::POST, &format!("/cases/{case}/files"), kind, body).await
}

#[tokio::test]
async fn a_file_is_given_out_to_keep_and_the_look_is_on_record() {
    let app = app().await;
    let case = case(&app).await;
    upload(&app, &app.house.case_worker, case, "general", "akt.pdf", PDF).await.expect(303);
    let page = app.as_(&app.house.specialist).get(&format!("/cases/{case}/files")).await.expect(200);
    page.shows("Акт за раждане").shows("akt.pdf");
    let href = page.attribute("main table a[download]", "href").unwrap();
    let file = app.as_(&app.house.specialist).get(&href).await.expect(200);
    assert_eq!(file.bytes, PDF);
    assert!(file.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
    assert_eq!(file.headers["content-type"], "application/pdf");
    app.as_(&app.house.colleague).get(&href).await.expect(404);
    let history = app.as_(&app.house.head).get(&format!("/cases/{case}/history")).await.expect(200);
    history.shows("Психа Логова");
}

#[tokio::test]
async fn what_is_no_document_is_refused_and_what_was_typed_stays() {
    let app = app().await;
    let case = case(&app).await;
    let worker = &app.house.case_worker;
    let page = upload(&app, worker, case, "general", "akt.pdf", b"MZ\x90\0\x03\0\0\0").await.expect(422);
    page.shows("Този вид файл не се приема");
    assert_eq!(page.attribute("#title", "value").as_deref(), Some("Акт за раждане"));
    upload(&app, worker, case, "general", "page.txt", b"<html><script>alert(1)</script>").await.expect(422);
    upload(&app, worker, case, "general", "empty.pdf", b"").await.expect(422).shows("Попълнете това поле");
    let large = vec![b' '; 25 * 1024 * 1024 + 1];
    upload(&app, worker, case, "general", "large.txt", &large).await.expect(422).shows("по-голям от 25 MB");
}

#[tokio::test]
async fn a_file_is_read_in_its_layer_only() {
    let app = app().await;
    let case = case(&app).await;
    upload(&app, &app.house.specialist, case, "psychology", "test.pdf", PDF).await.expect(303);
    upload(&app, &app.house.case_worker, case, "psychology", "test.pdf", PDF).await.expect(422);
    let page = app.as_(&app.house.head).get(&format!("/cases/{case}/files")).await.expect(200);
    let href = page.attribute("main table a[download]", "href").unwrap();
    app.as_(&app.house.case_worker).get(&format!("/cases/{case}/files")).await.expect(200).hides("test.pdf");
    app.as_(&app.house.case_worker).get(&href).await.expect(404);
    app.as_(&app.house.case_worker).get(&format!("/cases/{case}")).await.expect(200).hides("Акт за раждане");
}

#[tokio::test]
async fn a_file_is_taken_out_with_a_reason_and_given_out_no_more() {
    let app = app().await;
    let case = case(&app).await;
    upload(&app, &app.house.case_worker, case, "general", "akt.pdf", PDF).await.expect(303);
    let worker = app.as_(&app.house.case_worker);
    let page = worker.get(&format!("/cases/{case}/files")).await.expect(200);
    let href = page.attribute("main table a[download]", "href").unwrap();
    let removal = format!("{href}/removal");
    worker.get(&removal).await.expect(200).shows("Акт за раждане");
    worker.post(&removal, &[("reason", "")]).await.expect(422);
    worker.post(&removal, &[("reason", "Качен е в друг случай.")]).await.expect(303);
    worker.get(&href).await.expect(404);
    worker.get(&format!("/cases/{case}/files")).await.expect(200).shows("Качен е в друг случай.");
}

#[tokio::test]
async fn a_file_belongs_to_a_step_and_is_read_in_its_layer() {
    let app = app().await;
    let case = case(&app).await;
    let (head, worker) = (&app.house.head, &app.house.case_worker);
    crate::kinds::add(&app, head, case, "adoption").await.expect(303);
    let candidate = crate::kinds::joins(&app, case, "Ана", "candidate", None).await;
    let motives = [
        ("fields.applied_on", "02.03.2026"),
        ("fields.candidates", candidate.as_str()),
        ("fields.motives", "Винаги е искала."),
    ];
    crate::kinds::record(&app, head, (case, "adoption", "application"), &motives).await.expect(303);
    let here = format!("/cases/{case}/kinds/adoption");
    let page = app.as_(head).get(&here).await.expect(200);
    let attach = page.attribute("a[href*='about_kind=case-step']", "href").unwrap();
    let form = app.as_(head).get(attach.split('#').next().unwrap()).await.expect(200);
    let id = form.attribute("[name=about_id]", "value").unwrap();
    let fields = [("title", "Свидетелство"), ("about_kind", "case-step"), ("about_id", id.as_str())];
    send(&app, head, case, &fields, ("sv.pdf", PDF)).await.expect(303);
    app.as_(head).get(&here).await.expect(200).shows("Свидетелство");
    // Also to whoever says it were for everybody.
    app.as_(worker).get(&format!("/cases/{case}/files")).await.expect(200).hides("Свидетелство");
    send(&app, worker, case, &fields, ("sv.pdf", PDF)).await.expect(403);
    let nothing = [("about_kind", "case-step"), ("about_id", "01890000-0000-7000-8000-00000000abcd")];
    send(&app, head, case, &nothing, ("sv.pdf", PDF)).await.expect(404);
    app.as_(head).get(&format!("/cases/{case}/files?about_kind=signal&about_id={id}")).await.expect(404);
}
