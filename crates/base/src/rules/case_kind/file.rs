//! Reading a file of `rules/case_kinds`: what is written for people to edit, into what the program can rely on.

use super::{
    After, Answered, CaseKind, End, FieldKind, KindStep, Renewal, Start, Status, StepField, When, refers,
    text::{FieldText, File, Is, NeedText, StepText, WhenText},
};
use crate::rules::{DeadlineRule, Effect, Named, NamedList, RulesError, Services};
use std::collections::BTreeSet;

/// The layers there are, as `access` knows them.
const LAYERS: [&str; 4] = ["general", "psychology", "safety", "adoption"];
/// Bounds of a number that gives none of its own.
const BOUNDS: (i64, i64) = (0, 1000);

/// What the kinds speak of and other rules hold.
pub(in crate::rules) struct Known<'k> {
    /// The deadlines.
    pub(in crate::rules) deadlines: &'k [DeadlineRule],
    /// The programmes.
    pub(in crate::rules) programmes: &'k NamedList,
    /// The target groups.
    pub(in crate::rules) groups: &'k NamedList,
    /// The services.
    pub(in crate::rules) services: &'k Services,
}

/// Reads and checks the kinds, a text for each: every programme has one, and what it names is there.
pub(in crate::rules) fn read(texts: &[&str], known: &Known<'_>) -> Result<Vec<CaseKind>, RulesError> {
    let mut kinds: Vec<CaseKind> = Vec::new();
    for text in texts {
        let file: File = toml::from_str(text).map_err(|error| RulesError::new("case_kinds", error))?;
        let kind = kind(file, known)?;
        if kinds.iter().any(|other| other.code == kind.code) {
            return Err(RulesError::new(kind.code, "the kind stands twice"));
        }
        kinds.push(kind);
    }
    match known.programmes.iter().find(|one| !kinds.iter().any(|kind| kind.code == one.code)) {
        Some(programme) => Err(RulesError::new(&programme.code, "the programme has no kind of case")),
        None => Ok(kinds),
    }
}

fn kind(file: File, known: &Known<'_>) -> Result<CaseKind, RulesError> {
    let place = file.code.clone();
    let wrong = |reason: String| RulesError::new(&place, reason);
    if known.programmes.get(&file.code).is_none() {
        return Err(wrong("there is no such programme".into()));
    }
    if let Some(group) = file.groups.iter().find(|group| known.groups.get(group).is_none()) {
        return Err(wrong(format!("there is no target group {group}")));
    }
    layer(&file.layer).map_err(&wrong)?;
    spoken(&[&file.aim_bg, &file.aim_en]).map_err(&wrong)?;
    let outcomes = list(file.outcomes).map_err(&wrong)?;
    let mut steps: Vec<KindStep> = Vec::new();
    for text in file.step {
        let place = format!("{place}, step {}", text.code);
        let step = step(text, &steps, file.parents_alike, known)
            .map_err(|reason| RulesError::new(&place, reason))?;
        steps.push(step);
    }
    if steps.is_empty() {
        return Err(wrong("it has no steps".into()));
    }
    let statuses = file.statuses.into_iter().map(|text| Status {
        code: text.code,
        bg: text.bg,
        en: text.en,
        when: text.when.map(when),
    });
    let kind = CaseKind {
        code: file.code,
        layer: file.layer,
        groups: file.groups,
        aim_bg: file.aim_bg,
        aim_en: file.aim_en,
        parents_alike: file.parents_alike,
        outcomes,
        statuses: statuses.collect(),
        steps,
    };
    refers::check(&kind, known)?;
    Ok(kind)
}

fn when(text: WhenText) -> When {
    When { step: text.step, answered: text.field.map(|field| Answered { field, values: text.values }) }
}

fn need(text: NeedText) -> After {
    let answered = text.field.map(|field| Answered { field, values: text.values });
    After { step: text.step, effect: text.effect, answered, times: text.times }
}

fn step(
    text: StepText,
    earlier: &[KindStep],
    parents_alike: bool,
    known: &Known<'_>,
) -> Result<KindStep, String> {
    code(&text.code)?;
    spoken(&[&text.bg, &text.en, &text.guide_bg, &text.guide_en])?;
    text.layer.as_deref().map_or(Ok(()), layer)?;
    if earlier.iter().any(|other| other.code == text.code) {
        return Err("it stands twice".into());
    }
    if text.each_parent && !parents_alike {
        return Err("each parent has one, but the parents are no parties".into());
    }
    let after = |steps: Vec<String>, effect| {
        steps.into_iter().map(move |step| After { step, effect, answered: None, times: None })
    };
    let after: Vec<_> = after(text.stop_without, Effect::Stop)
        .chain(after(text.warn_without, Effect::Warning))
        .chain(text.needs.into_iter().map(need))
        .collect();
    if let Some(other) = after.iter().find(|other| !earlier.iter().any(|step| step.code == other.step)) {
        return Err(format!("{} is no earlier step", other.step));
    }
    let mut seen = BTreeSet::new();
    let mut fields = Vec::new();
    for text in text.fields {
        let place = text.code.clone();
        let field = field(text).map_err(|reason| format!("field {place}: {reason}"))?;
        if !seen.insert(field.code.clone()) {
            return Err(format!("field {place}: it stands twice"));
        }
        fields.push(field);
    }
    let starts: Vec<_> = text
        .starts
        .into_iter()
        .map(|start| Start { rule: start.rule, from: start.from, until: start.until, when: start.when })
        .collect();
    for rule in starts.iter().map(|start| &start.rule).chain(&text.meets).chain(&text.lifts) {
        if !known.deadlines.iter().any(|deadline| deadline.key == *rule) {
            return Err(format!("there is no deadline {rule}"));
        }
    }
    for from in starts.iter().filter_map(|start| start.from.as_ref()) {
        let is_time = |field: &&StepField| matches!(field.kind, FieldKind::Date | FieldKind::Moment);
        if !fields.iter().filter(is_time).any(|field| field.code == *from) {
            return Err(format!("a deadline is counted from {from}, which is no day or moment"));
        }
    }
    for start in &starts {
        let rule = known.deadlines.iter().find(|deadline| deadline.key == start.rule);
        if rule.is_some_and(|rule| rule.ahead) != start.until.is_some()
            || (start.until.is_some() && start.from.is_some())
        {
            return Err(format!("{} begins from a day or holds until one, as its rule says", start.rule));
        }
        let is_day =
            |field: &StepField| Some(&field.code) == start.until.as_ref() && field.kind == FieldKind::Date;
        if start.until.is_some() && !fields.iter().any(is_day) {
            return Err(format!("{} holds until a day that is not asked", start.rule));
        }
    }
    Ok(KindStep {
        code: text.code,
        bg: text.bg,
        en: text.en,
        guide_bg: text.guide_bg,
        guide_en: text.guide_en,
        layer: text.layer,
        repeats: text.repeats,
        optional: text.optional,
        each_parent: text.each_parent,
        after,
        when: text.when.map(when),
        renews: text
            .renews
            .into_iter()
            .map(|one| Renewal {
                answered: Answered { field: one.field, values: one.values },
                steps: one.steps,
            })
            .collect(),
        ends: text
            .ends
            .into_iter()
            .map(|one| End {
                answered: Answered { field: one.field, values: one.values },
                outcome: one.outcome,
                then: one.then,
            })
            .collect(),
        service: text.service,
        starts,
        meets: text.meets,
        lifts: text.lifts,
        paper: text.paper,
        fields,
    })
}

fn field(text: FieldText) -> Result<StepField, String> {
    code(&text.code)?;
    spoken(&[&text.bg, &text.en])?;
    if text.hint_bg.is_empty() != text.hint_en.is_empty() {
        return Err("the hint is in one language only".into());
    }
    let bounds = (text.least.unwrap_or(BOUNDS.0), text.most.unwrap_or(BOUNDS.1));
    let has_bounds = match text.is {
        Is::Number => true,
        Is::People => text.least.is_none(),
        _ => text.least.is_none() && text.most.is_none(),
    };
    if bounds.0 > bounds.1 || !has_bounds {
        return Err("only a number has bounds, the least first, and people how many at most".into());
    }
    if (text.is == Is::People) != text.role.is_some()
        || (text.is == Is::Instrument) != text.instrument.is_some()
    {
        return Err("people have a role, an instrument has its name, and nothing else has them".into());
    }
    let is_list = matches!(text.is, Is::Choice | Is::Choices);
    if is_list != (text.options.len() > 1) {
        return Err("a choice, and nothing else, has two options or more".into());
    }
    let options = list(text.options)?;
    let kind = match text.is {
        Is::Text => FieldKind::Text,
        Is::LongText => FieldKind::LongText,
        Is::Date => FieldKind::Date,
        Is::Moment => FieldKind::Moment,
        Is::Choice => FieldKind::Choice(options),
        Is::Choices => FieldKind::Choices(options),
        Is::YesNo => FieldKind::YesNo,
        Is::Number => FieldKind::Number(bounds.0, bounds.1),
        Is::Person => FieldKind::Person,
        Is::People => {
            FieldKind::People(text.role.unwrap_or_default(), usize::try_from(bounds.1).unwrap_or_default())
        }
        Is::Instrument => FieldKind::Instrument(text.instrument.unwrap_or_default()),
        Is::Organisation => FieldKind::Organisation,
        Is::NeutralColleague => FieldKind::NeutralColleague,
    };
    Ok(StepField {
        name: format!("fields.{}", text.code),
        pointer: format!("fields/{}", text.code),
        code: text.code,
        bg: text.bg,
        en: text.en,
        hint_bg: text.hint_bg,
        hint_en: text.hint_en,
        required: text.required,
        required_if: text.required_if,
        suggests: text.suggests,
        kind,
        tells: text.tells,
    })
}

/// Codes with their words, none twice.
fn list(triples: Vec<[String; 3]>) -> Result<Vec<Named>, String> {
    let mut found: Vec<Named> = Vec::new();
    for [code_of, bg, en] in triples {
        code(&code_of)?;
        spoken(&[&bg, &en])?;
        if found.iter().any(|other| other.code == code_of) {
            return Err(format!("{code_of} stands twice"));
        }
        found.push(Named { code: code_of, bg, en });
    }
    Ok(found)
}

fn code(code: &str) -> Result<(), String> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    if code.is_empty() || !code.chars().all(plain) {
        return Err(format!("the code {code:?} is not made of small Latin letters, digits and hyphens"));
    }
    Ok(())
}

fn spoken(texts: &[&String]) -> Result<(), String> {
    if texts.iter().any(|text| text.trim().is_empty()) {
        return Err("both languages must be given".into());
    }
    Ok(())
}

fn layer(layer: &str) -> Result<(), String> {
    if LAYERS.contains(&layer) { Ok(()) } else { Err(format!("there is no layer {layer}")) }
}
