//! The store, on whichever database `ZAEDNO_TEST_POSTGRES` chooses.

#[tokio::test]
async fn measure() {
    for _ in 0..4 {
        let t = std::time::Instant::now();
        let s = testkit::db::store().await;
        println!("{:?}", t.elapsed());
        drop(s);
        println!("{:?}", t.elapsed());
    }
}
