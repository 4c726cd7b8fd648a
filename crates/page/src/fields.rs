//! Fields of a form: label above, hint, what is wrong beside the field, all tied together for a screen reader.
//! The id of a field is its name; its hint is `<name>-hint`, its problem `<name>-error`.

mod control;

use crate::{problem, w};
use base::{Code, FieldErrors, Lang, Problem};
use control::Control;
use maud::{Markup, Render, html};
use std::{borrow::Cow, cell::RefCell};

/// Makes the fields of one form: knows the language and what is wrong.
#[derive(Debug, Clone)]
pub struct Fields<'a> {
    lang: Lang,
    errors: &'a FieldErrors,
    /// Name and label of the fields made so far.
    labels: RefCell<Vec<(&'a str, &'a str)>>,
}

/// One field, to be set further and then put into `html! { (field) }`.
#[derive(Debug, Clone)]
pub struct Field<'a> {
    lang: Lang,
    problem: Option<&'a Problem>,
    name: &'a str,
    label: &'a str,
    control: Control<'a>,
    hint: Option<Cow<'a, str>>,
    optional: bool,
    autocomplete: Option<&'a str>,
    inputmode: Option<&'a str>,
    max_length: Option<usize>,
    bounds: (Option<String>, Option<String>),
    suggest: Option<(String, String)>,
    shape: &'static str,
    read_only: bool,
}

impl<'a> Fields<'a> {
    /// The fields of a form with these problems.
    pub const fn new(lang: Lang, errors: &'a FieldErrors) -> Self {
        Fields { lang, errors, labels: RefCell::new(Vec::new()) }
    }

    fn field(&self, name: &'a str, label: &'a str, control: Control<'a>) -> Field<'a> {
        self.labels.borrow_mut().push((name, label));
        Field {
            lang: self.lang,
            problem: self.errors.of(name),
            name,
            label,
            control,
            hint: None,
            optional: false,
            autocomplete: None,
            inputmode: None,
            max_length: None,
            bounds: (None, None),
            suggest: None,
            shape: "",
            read_only: false,
        }
    }

    /// A line of text.
    pub fn text(&self, name: &'a str, label: &'a str, value: &'a str) -> Field<'a> {
        self.field(name, label, Control::Line { kind: "text", value })
    }

    /// Several lines of text.
    pub fn textarea(&self, name: &'a str, label: &'a str, value: &'a str) -> Field<'a> {
        self.field(name, label, Control::Area { rows: 5, value })
    }

    /// A drop-down list of `(value, label)`; begins with "choose" unless the first value is empty.
    pub fn select(
        &self,
        name: &'a str,
        label: &'a str,
        value: &'a str,
        options: &[(String, String)],
    ) -> Field<'a> {
        self.field(name, label, Control::Select { value, options: options.to_vec() })
    }

    /// A drop-down list of a coded set.
    pub fn select_code<C: Code>(&self, name: &'a str, label: &'a str, value: Option<&'a str>) -> Field<'a> {
        self.select(name, label, value.unwrap_or_default(), &options::<C>(self.lang))
    }

    /// One of a coded set, all in sight.
    pub fn radios<C: Code>(&self, name: &'a str, legend: &'a str, value: Option<&'a str>) -> Field<'a> {
        self.radio_list(name, legend, value, &options::<C>(self.lang))
    }

    /// One of a list of `(value, label)`, all in sight.
    pub fn radio_list(
        &self,
        name: &'a str,
        legend: &'a str,
        value: Option<&'a str>,
        options: &[(String, String)],
    ) -> Field<'a> {
        let chosen = value.map(str::to_owned).into_iter().collect();
        self.field(name, legend, Control::Choices { kind: "radio", chosen, options: options.to_vec() })
    }

    /// Yes or no as radios with the values `yes` and `no`.
    pub fn yes_no(&self, name: &'a str, legend: &'a str, value: Option<&'a str>) -> Field<'a> {
        self.radio_list(name, legend, value, &yes_or_no(self.lang)).inline()
    }

    /// Any number of a coded set.
    pub fn checkboxes<C: Code>(&self, name: &'a str, legend: &'a str, values: &[String]) -> Field<'a> {
        self.checkbox_list(name, legend, values, &options::<C>(self.lang))
    }

    /// Any number of a list of `(value, label)`.
    pub fn checkbox_list(
        &self,
        name: &'a str,
        legend: &'a str,
        values: &[String],
        options: &[(String, String)],
    ) -> Field<'a> {
        let control =
            Control::Choices { kind: "checkbox", chosen: values.to_vec(), options: options.to_vec() };
        self.field(name, legend, control)
    }

    /// One check box, sent as `yes`.
    pub fn checkbox(&self, name: &'a str, label: &'a str, checked: bool) -> Field<'a> {
        self.field(name, label, Control::Check { checked })
    }

    /// A file; `accept` as in HTML, for instance `image/*,.pdf`.
    pub fn file(&self, name: &'a str, label: &'a str, accept: &'a str) -> Field<'a> {
        self.field(name, label, Control::File { accept, several: false })
    }

    /// A value that is sent along unseen.
    pub fn hidden(&self, name: &str, value: &str) -> Markup {
        html! { input type="hidden" name=(name) value=(value); }
    }

    /// Fields that belong together.
    pub fn fieldset(&self, legend: &str, body: Markup) -> Markup {
        html! { fieldset.part { legend { (legend) } (body) } }
    }

    /// The list of everything wrong, for the top of the form; without labels, if the fields are yet to come.
    pub fn errors(&self) -> Markup {
        error_summary(self.lang, self.errors, &|name| {
            let labels = self.labels.borrow();
            labels
                .iter()
                .find(|(field, _)| *field == name)
                .map(|(_, label)| (*label).to_owned())
                .unwrap_or_default()
        })
    }

    /// The fields of a form below the list of everything wrong, which names each field by its label.
    pub fn with_errors(&self, body: Markup) -> Markup {
        html! { (self.errors()) (body) }
    }
}

impl<'a> Field<'a> {
    /// Help between the label and the field.
    pub fn hint(mut self, hint: impl Into<Cow<'a, str>>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Says that the field may be left empty.
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// The HTML `autocomplete` token.
    pub fn autocomplete(mut self, token: &'a str) -> Self {
        self.autocomplete = Some(token);
        self
    }

    /// The keyboard a phone shows: `numeric`, `tel`, …
    pub fn inputmode(mut self, mode: &'a str) -> Self {
        self.inputmode = Some(mode);
        self
    }

    /// The most characters the browser lets in.
    pub fn max_length(mut self, most: usize) -> Self {
        self.max_length = Some(most);
        self
    }

    /// The least and the most a date, time or number may be, as HTML writes them.
    pub fn between(mut self, least: Option<String>, most: Option<String>) -> Self {
        self.bounds = (least, most);
        self
    }

    /// Asks `href` while a person types (300 ms after the last key) and puts the answer into `#target`.
    pub fn suggest(mut self, href: impl Into<String>, target: impl Into<String>) -> Self {
        self.suggest = Some((href.into(), target.into()));
        self.autocomplete.get_or_insert("off");
        self
    }

    /// A narrow field, for about ten characters.
    pub fn narrow(mut self) -> Self {
        self.shape = "narrow";
        self
    }

    /// Options of a choice beside one another when there is room.
    pub fn inline(mut self) -> Self {
        self.shape = "inline";
        self
    }

    /// Shown and sent, but not to be changed.
    pub fn read_only(mut self) -> Self {
        self.read_only = true;
        self
    }

    /// Rows of a text of several lines.
    pub fn rows(mut self, rows: u8) -> Self {
        if let Control::Area { rows: current, .. } = &mut self.control {
            *current = rows;
        }
        self
    }

    /// Several files at once.
    pub fn several(mut self) -> Self {
        if let Control::File { several, .. } = &mut self.control {
            *several = true;
        }
        self
    }

    /// A telephone number.
    pub fn tel(self) -> Self {
        self.kind("tel").inputmode("tel")
    }

    /// An e-mail address.
    pub fn email(self) -> Self {
        self.kind("email").inputmode("email")
    }

    /// A password; its value is never sent back to the browser.
    pub fn password(self) -> Self {
        self.kind("password")
    }

    /// Words to search for.
    pub fn search(self) -> Self {
        self.kind("search")
    }

    /// A date, typed as dd.mm.yyyy; with script also chosen from the browser's calendar.
    /// The field itself is plain text: a browser's own date field shows months and days in the order of
    /// *its* language, and drops what it does not understand.
    pub fn date(self) -> Self {
        self.kind("date").narrow()
    }

    /// A time of day, typed as hh:mm.
    pub fn time(self) -> Self {
        self.kind("time").narrow()
    }

    /// A date and time, Sofia, typed as dd.mm.yyyy hh:mm; with script also chosen from a calendar.
    pub fn datetime(self) -> Self {
        self.kind("datetime-local").narrow()
    }

    /// A whole number, typed.
    pub fn number(self) -> Self {
        self.inputmode("numeric").narrow()
    }

    fn kind(mut self, wanted: &'static str) -> Self {
        if let Control::Line { kind, .. } = &mut self.control {
            *kind = wanted;
        }
        self
    }

    fn hint_id(&self) -> Option<String> {
        self.hint.as_ref().map(|_| format!("{}-hint", self.name))
    }

    fn error_id(&self) -> Option<String> {
        self.problem.map(|_| format!("{}-error", self.name))
    }

    fn described_by(&self) -> Option<String> {
        match (self.hint_id(), self.error_id()) {
            (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
            (hint, error) => hint.or(error),
        }
    }

    fn optional_mark(&self) -> Markup {
        html! { @if self.optional { " " span.optional { (w::optional(self.lang)) } } }
    }

    fn help(&self) -> Markup {
        html! {
            @if let (Some(hint), Some(id)) = (&self.hint, self.hint_id()) { p.hint id=(id) { (hint) } }
            @if let (Some(wrong), Some(id)) = (self.problem, self.error_id()) {
                p.problem id=(id) { span.unseen { (w::error_prefix(self.lang)) " " } (problem(self.lang, wrong)) }
            }
        }
    }
}

impl Render for Field<'_> {
    fn render(&self) -> Markup {
        control::whole(self)
    }
}

/// Everything wrong with a form, each with a link to its field; nothing when all is well.
/// `label` gives the label of a field, or an empty text.
pub fn error_summary(lang: Lang, errors: &FieldErrors, label: &dyn Fn(&str) -> String) -> Markup {
    html! {
        @if !errors.is_empty() {
            div.error-summary role="alert" tabindex="-1" data-focus {
                h2 { (w::errors_title(lang)) }
                ul {
                    @for (field, wrong) in errors.iter() {
                        @let label = label(field);
                        li {
                            a href={ "#" (field) } {
                                @if !label.is_empty() { (label) ": " }
                                (problem(lang, wrong))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A coded set to choose from: `(code, label)`.
pub fn options<C: Code>(lang: Lang) -> Vec<(String, String)> {
    C::ALL.iter().map(|value| (value.code().to_owned(), value.label(lang).to_owned())).collect()
}

/// What [`Fields::yes_no`] is chosen from.
pub fn yes_or_no(lang: Lang) -> Vec<(String, String)> {
    [("yes", w::yes(lang)), ("no", w::no(lang))]
        .map(|(value, label)| (value.to_owned(), label.to_owned()))
        .into()
}

/// What one check box says when it is ticked and when it is not.
pub fn ticked_or_not(lang: Lang) -> Vec<(String, String)> {
    [("yes", w::yes(lang)), ("", w::no(lang))]
        .map(|(value, label)| (value.to_owned(), label.to_owned()))
        .into()
}
