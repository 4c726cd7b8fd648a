//! A form at work: what changed, with the words that changed along.

use crate::{place::Place, words::Watch};
use instruments::{Answers, Changed, Filling, Instrument, Moment, instrument::Item};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A form being filled.
pub struct Work {
    pub(crate) filling: Filling<'static>,
    pub(crate) language: String,
    repeats: BTreeMap<String, u32>,
    watched: BTreeMap<String, Watch>,
}

/// What is other than it was.
#[derive(Serialize)]
pub struct News {
    /// Places, in the order of the form; those whose words alone have changed at the end.
    places: Vec<Place>,
    /// Repeats that have another number of rows now.
    repeats: BTreeMap<String, u32>,
}

impl Work {
    /// Begins, or goes on from answers kept before.
    pub fn begin(form: Box<Instrument>, answers: &Answers, moment: Moment, language: String) -> Self {
        // One instance of the module fills one form and goes away with its memory, so nothing is lost by this.
        let filling = Filling::begin(Box::leak(form), answers, moment);
        Self { filling, language, repeats: BTreeMap::new(), watched: BTreeMap::new() }
    }

    /// Every place, in the order of the form.
    pub fn all(&mut self) -> News {
        let paths = self.filling.places().into_iter().map(|(path, _)| path).collect();
        self.news(Changed { paths })
    }

    /// A change with the words and rows that it brings.
    pub fn news(&mut self, changed: Changed) -> News {
        let repeats = self.count_rows();
        let Self { filling, language, watched, .. } = self;
        let mut places: Vec<Place> =
            changed.paths.iter().filter_map(|path| Place::of(filling, path, language)).collect();
        let names: BTreeSet<&str> = changed.paths.iter().map(|path| last_name(path)).collect();
        let at: BTreeMap<String, usize> =
            places.iter().enumerate().map(|(at, place)| (place.path.clone(), at)).collect();
        for (path, watch) in watched {
            if repeats.is_empty() && !watch.looks_at(&names) {
                continue;
            }
            let Some(words) = watch.news(filling, path, language) else { continue };
            match at.get(path).and_then(|at| places.get_mut(*at)) {
                Some(place) => place.say(words),
                None => places.extend(Place::of(filling, path, language).map(|mut place| {
                    place.say(words);
                    place
                })),
            }
        }
        News { places, repeats }
    }

    /// The repeats with another number of rows than before; then new rows are watched and old ones no more.
    fn count_rows(&mut self) -> BTreeMap<String, u32> {
        let mut found = Vec::new();
        walk(&self.filling, &self.filling.form().items, "", &mut found);
        let mut other = BTreeMap::new();
        let mut repeats = BTreeMap::new();
        for (path, item) in &found {
            if let (Item::Repeat(_), Some(rows)) = (item, self.filling.rows(path)) {
                repeats.insert(path.clone(), rows);
                if self.repeats.get(path) != Some(&rows) {
                    other.insert(path.clone(), rows);
                }
            }
        }
        if !other.is_empty() || self.watched.is_empty() {
            self.watched.retain(|path, _| self.filling.state(path).is_some());
            for (path, item) in found {
                if let Some(watch) = Watch::of(item, &self.filling, &self.language) {
                    self.watched.entry(path).or_insert(watch);
                }
            }
        }
        self.repeats = repeats;
        other
    }
}

/// Every place with its item; a repeat without rows too.
fn walk(
    filling: &Filling<'static>,
    items: &'static [Item],
    above: &str,
    found: &mut Vec<(String, &'static Item)>,
) {
    for item in items {
        let path = if above.is_empty() { item.name().to_owned() } else { format!("{above}/{}", item.name()) };
        found.push((path.clone(), item));
        if let Item::Repeat(_) = item {
            for row in 1..=filling.rows(&path).unwrap_or(0) {
                walk(filling, item.items(), &format!("{path}[{row}]"), found);
            }
        } else {
            walk(filling, item.items(), &path, found);
        }
    }
}

/// `age` of `children[2]/age`.
fn last_name(path: &str) -> &str {
    let last = path.rsplit('/').next().unwrap_or(path);
    last.split('[').next().unwrap_or(last)
}
