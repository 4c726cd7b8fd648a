//! Editions of the classifier: a small one made by hand, and the real one where `EKATTE_DIR` names its folder.

use crate::partners::{NOW, outside};
use access::Viewer;
use base::{Lang, jiff::ToSpan};
use directory::places::{self, ImportError, PlaceKind, Reason, Report, WorkbookKind};
use rust_xlsxwriter::Workbook;
use std::path::Path;
use store::{Store, sql};

type Rows = Vec<Vec<&'static str>>;

/// Two oblasts, three municipalities, two mayoralties, five settlements.
#[derive(Clone)]
struct Hand {
    oblasts: Rows,
    municipalities: Rows,
    mayoralties: Rows,
    settlements: Rows,
}

fn hand() -> Hand {
    Hand {
        oblasts: vec![
            vec!["oblast", "ekatte", "name", "region"],
            vec!["SZR", "68850", "Стара Загора", "BG34"],
            vec!["BLG", "04279", "Благоевград", "BG41"],
        ],
        municipalities: vec![
            vec!["obstina", "ekatte", "name"],
            vec!["SZR12", "35167", "Казанлък"],
            vec!["SZR31", "68850", "Стара Загора"],
            vec!["BLG52", "00014", "Хаджидимово"],
        ],
        mayoralties: vec![
            vec!["kmetstvo", "name", "center"],
            vec!["BLG52-01", "Абланица", "00014"],
            vec!["SZR12-02", "Енина", "27499"],
        ],
        settlements: vec![
            vec!["ekatte", "t_v_m", "name", "oblast", "obstina", "kmetstvo", "kind"],
            vec!["35167", "гр.", "Казанлък", "SZR", "SZR12", "SZR12-00", "1"],
            vec!["68850", "гр.", "Стара Загора", "SZR", "SZR31", "SZR31-00", "1"],
            vec!["04279", "гр.", "Благоевград", "BLG", "BLG52", "BLG52-00", "1"],
            vec!["00014", "с.", "Абланица", "BLG", "BLG52", "BLG52-01", "3"],
            vec!["27499", "с.", "Енина", "SZR", "SZR12", "SZR12-02", "3"],
        ],
    }
}

impl Hand {
    fn files(&self) -> Vec<(WorkbookKind, Vec<u8>)> {
        [&self.oblasts, &self.municipalities, &self.mayoralties, &self.settlements]
            .into_iter()
            .zip(WorkbookKind::ALL)
            .map(|(rows, kind)| (kind, workbook(rows)))
            .collect()
    }
}

fn workbook(rows: &Rows) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (y, row) in rows.iter().enumerate() {
        for (x, cell) in row.iter().enumerate() {
            sheet.write_string(y as u32, x as u16, *cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

async fn import(store: &Store, hand: &Hand, viewer: &Viewer) -> Result<Report, ImportError> {
    places::import_edition(store, hand.files(), viewer, &mut |_, _| {}).await
}

fn later(days: i64) -> Viewer {
    Viewer { at: NOW + (days * 24).hours(), ..outside() }
}

#[tokio::test]
async fn a_newer_edition_keeps_what_was() {
    let test = testkit::db::store().await;
    let first = import(&test.store, &hand(), &later(0)).await.unwrap();
    assert_eq!((first.counts, first.added, first.refused.len()), ([2, 3, 2, 5], 12, 0), "{first:?}");
    let again = import(&test.store, &hand(), &later(1)).await.unwrap();
    assert_eq!((again.added, again.changed, again.unchanged, again.vanished), (0, 0, 12, 0));

    let mut newer = hand();
    newer.settlements[4][2] = "Нова Абланица";
    let enina = newer.settlements.pop().unwrap();
    let report = import(&test.store, &newer, &later(2)).await.unwrap();
    assert_eq!(
        (report.changed, report.vanished),
        (2, 1),
        "the village, and the mayoralty without its seat: {report:?}"
    );
    let mut db = test.store.read().await.unwrap();
    let former: String =
        sql("select c.former from place_changes c join places p on p.id = c.place_id where p.code = '00014'")
            .value(&mut db)
            .await
            .unwrap();
    assert_eq!(former, r#"{"latin":"Ablanitsa","name":"Абланица"}"#);
    assert!(places::search(&mut db, "енина", 9).await.unwrap().is_empty(), "a vanished place is not offered");
    assert!(
        places::name(&mut db, "27499", Lang::Bg).await.unwrap().contains("Енина"),
        "but can still be read"
    );
    drop(db);

    newer.settlements.push(enina);
    let report = import(&test.store, &newer, &later(3)).await.unwrap();
    assert_eq!((report.returned, report.vanished), (1, 0));
    let mut db = test.store.read().await.unwrap();
    assert_eq!(places::search(&mut db, "енина", 9).await.unwrap().len(), 1);
}

#[tokio::test]
async fn bad_rows_are_listed_and_nothing_vanishes_for_them() {
    let test = testkit::db::store().await;
    import(&test.store, &hand(), &later(0)).await.unwrap();
    let mut bad = hand();
    bad.settlements[5][0] = "27498";
    let report = import(&test.store, &bad, &later(1)).await.unwrap();
    let note = &report.refused[0];
    assert_eq!(
        (note.file, note.row, note.code.as_str(), note.reason),
        (WorkbookKind::Settlements, 6, "27498", Reason::CheckDigit)
    );
    assert!(note.words(Lang::Bg).contains("Ek_atte.xlsx"), "{}", note.words(Lang::Bg));
    assert_eq!((report.vanished, report.held_back), (0, vec![PlaceKind::Settlement]));
}

#[tokio::test]
async fn a_bad_file_changes_nothing() {
    let test = testkit::db::store().await;
    import(&test.store, &hand(), &later(0)).await.unwrap();
    let refused = |files: Vec<(WorkbookKind, Vec<u8>)>| {
        let store = test.store.clone();
        async move { places::import_edition(&store, files, &later(1), &mut |_, _| {}).await.unwrap_err() }
    };
    let mut files = hand().files();
    files.pop();
    assert!(matches!(refused(files).await, ImportError::Missing(WorkbookKind::Settlements)));
    let mut files = hand().files();
    files[1].1.truncate(900);
    assert!(matches!(refused(files).await, ImportError::Unreadable(WorkbookKind::Municipalities, _)));
    let mut cut = hand();
    cut.settlements.truncate(3);
    assert!(matches!(refused(cut.files()).await, ImportError::Shrunk(WorkbookKind::Settlements, 3, 5)));
    let mut other = hand();
    other.mayoralties[0][2] = "seat";
    assert!(matches!(
        refused(other.files()).await,
        ImportError::NoColumn(WorkbookKind::Mayoralties, "center")
    ));
    let mut db = test.store.read().await.unwrap();
    assert_eq!(places::count(&mut db).await.unwrap(), 5);
}

#[tokio::test]
async fn a_place_is_found_in_either_script_and_told_apart() {
    let test = testkit::db::store().await;
    import(&test.store, &hand(), &later(0)).await.unwrap();
    let mut db = test.store.read().await.unwrap();
    for typed in ["каз", "Kazanlak", "гр. Казанлък", "35167", "казанлък, стара"] {
        let found = places::search(&mut db, typed, 9).await.unwrap();
        assert_eq!(found.first().map(|place| place.code.as_str()), Some("35167"), "{typed}");
    }
    let found = places::search(&mut db, "загора", 9).await.unwrap();
    assert_eq!(found[0].label(Lang::Bg), "гр. Стара Загора, общ. Стара Загора, обл. Стара Загора");
    assert!(places::search(&mut db, "казанлък, благо", 9).await.unwrap().is_empty());
    assert!(places::search(&mut db, "%", 9).await.unwrap().is_empty());
}

#[tokio::test]
async fn the_real_edition_is_whole() {
    let Some(folder) = std::env::var_os("EKATTE_DIR") else { return };
    let test = testkit::db::store().await;
    let mut last = (0, 0);
    let report = places::import_places(&test.store, Path::new(&folder), &outside(), &mut |done, all| {
        last = (done, all)
    })
    .await
    .unwrap();
    assert_eq!(report.counts, [28, 265, 3158, 5255], "{:?}", report.refused);
    assert_eq!((report.added, report.refused.len(), last), (8706, 0, (8706, 8706)), "{:?}", report.refused);
    let odd: Vec<_> = report.noted.iter().map(|note| (note.code.as_str(), note.reason)).collect();
    assert_eq!(
        odd,
        [("DOB29-09", Reason::LatinLetter), ("43092", Reason::NoMayoralty)],
        "of the edition of the test"
    );
    let mut db = test.store.read().await.unwrap();
    assert_eq!(places::search(&mut db, "Абланица", 9).await.unwrap().len(), 3, "a name is not unique");
    assert_eq!(places::search(&mut db, "sofia", 9).await.unwrap()[0].code, "68134");
    assert_eq!(places::municipalities(&mut db).await.unwrap().len(), 265);
}
