//! Cases are found by the programmes that were added, and by what their people are in them.

use super::{add, applies};
use crate::{app, cases::case};

#[tokio::test]
async fn a_case_is_found_by_an_added_programme_and_by_its_status() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    let worker = app.as_(by);
    let address = format!("/cases/{case}");
    let found =
        async |query: &str| worker.get(&format!("/cases?{query}")).await.expect(200).body.contains(&address);
    assert!(found("programme=prevention-of-abandonment").await);
    assert!(!found("programme=foster-care").await);
    assert!(!found("status=foster-care/candidate").await);
    add(&app, by, case, "foster-care").await.expect(303);
    let list = worker.get("/cases?programme=foster-care").await.expect(200);
    list.shows("Превенция на изоставянето; Приемна грижа");
    assert!(found("status=foster-care/candidate").await && !found("status=foster-care/approved").await);
    applies(&app, by, case).await;
    assert!(found("status=foster-care/candidate").await);
    worker.get(&address).await.expect(200).shows("Кандидат за приемно семейство");
    let api = app.api(by).await;
    let items = async |query: &str| {
        let list = api.get(&format!("/api/v1/cases?{query}")).await.expect(200).json();
        list["items"].as_array().unwrap().len()
    };
    assert_eq!(items("status=foster-care/candidate").await, 1);
    assert_eq!(items("status=foster-care/approved").await, 0);
}

#[tokio::test]
async fn a_sealed_programme_is_not_found_by_those_who_may_not_know_of_it() {
    let app = app().await;
    let case = case(&app).await;
    add(&app, &app.house.head, case, "adoption").await.expect(303);
    let address = format!("/cases/{case}");
    for query in ["programme=adoption&of=all", "status=adoption/candidate&of=all"] {
        let finds = async |who| {
            app.as_(who).get(&format!("/cases?{query}")).await.expect(200).body.contains(&address)
        };
        assert!(finds(&app.house.head).await, "{query}");
        assert!(!finds(&app.house.case_worker).await, "{query}");
        assert!(!finds(&app.house.specialist).await, "{query}");
    }
}
