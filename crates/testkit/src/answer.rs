//! What the application answered, with questions a test asks of it.

use axum::{
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use http_body_util::BodyExt;
use scraper::{ElementRef, Html, Selector};

/// An answer, read to its end.
#[derive(Debug, Clone)]
pub struct Answered {
    /// HTTP status.
    pub status: StatusCode,
    /// Headers.
    pub headers: HeaderMap,
    /// The body as text; bytes that are no text are replaced.
    pub body: String,
    /// The body as bytes.
    pub bytes: Vec<u8>,
}

impl Answered {
    /// Reads a response to its end.
    pub async fn read(response: Response) -> Answered {
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Answered { status: parts.status, headers: parts.headers, body: text, bytes }
    }

    /// The same answer, when it has this status; fails the test with the body otherwise.
    #[track_caller]
    pub fn expect(self, status: u16) -> Answered {
        assert_eq!(self.status.as_u16(), status, "{}", self.visible());
        self
    }

    /// Where it leads.
    #[track_caller]
    pub fn location(&self) -> String {
        let Some(location) = self.headers.get(header::LOCATION) else {
            panic!("leads nowhere: {} {}", self.status, self.visible())
        };
        location.to_str().unwrap().to_owned()
    }

    /// The body as JSON.
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }

    /// The text of the page as a person sees it, white space folded.
    pub fn visible(&self) -> String {
        if !self.body.contains("<html") {
            return self.body.clone();
        }
        let page = Html::parse_document(&self.body);
        let body = Selector::parse("body").unwrap();
        let text: String =
            page.select(&body).flat_map(|element| element.text()).collect::<Vec<_>>().join(" ");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Fails the test unless the page shows this text.
    #[track_caller]
    pub fn shows(&self, text: &str) -> &Answered {
        let visible = self.visible();
        assert!(visible.contains(text), "{text:?} is not in: {visible}");
        self
    }

    /// Fails the test when the page shows this text.
    #[track_caller]
    pub fn hides(&self, text: &str) -> &Answered {
        assert!(!self.body.contains(text), "{text:?} is in: {}", self.visible());
        self
    }

    /// The text of every element that a CSS selector finds.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.body);
        let found = Selector::parse(selector).unwrap();
        page.select(&found)
            .map(|element| {
                element.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
            })
            .collect()
    }

    /// The value of an attribute of the first element that a CSS selector finds.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let page = Html::parse_document(&self.body);
        let found = Selector::parse(selector).unwrap();
        page.select(&found).next().and_then(|element| element.value().attr(name)).map(str::to_owned)
    }

    /// The form that this selector finds, as a browser would send it untouched. Its key is left out: every sending of a
    /// test has one of its own, as if the form had been opened anew.
    #[track_caller]
    pub fn form(&self, selector: &str) -> Filled {
        let page = Html::parse_document(&self.body);
        let form = Selector::parse(selector).unwrap();
        let Some(form) = page.select(&form).next() else { panic!("no form {selector}: {}", self.visible()) };
        let mut fields = Vec::new();
        for field in form.select(&Selector::parse("input[name], select[name], textarea[name]").unwrap()) {
            let name = field.value().attr("name").unwrap_or_default().to_owned();
            fields.extend(sent(field).filter(|_| name != "_key").map(|value| (name, value)));
        }
        Filled { action: form.value().attr("action").unwrap_or_default().to_owned(), fields }
    }
}

/// What a field of a form sends; none for a box that is not ticked.
fn sent(field: ElementRef) -> Option<String> {
    let value = |element: ElementRef| element.value().attr("value").map(str::to_owned);
    match (field.value().name(), field.value().attr("type")) {
        ("select", _) => {
            let chosen = Selector::parse("option[selected]").unwrap();
            field.select(&chosen).next().map(|option| value(option).unwrap_or_default())
        }
        ("textarea", _) => Some(field.text().collect()),
        (_, Some("radio" | "checkbox")) if field.value().attr("checked").is_none() => None,
        _ => Some(value(field).unwrap_or_default()),
    }
}

/// A form with what stands in it.
#[derive(Debug, Clone)]
pub struct Filled {
    /// Where it is sent.
    pub action: String,
    /// Names and values.
    pub fields: Vec<(String, String)>,
}

impl Filled {
    /// The same form with something else in a field.
    pub fn with(&self, name: &str, value: &str) -> Filled {
        let mut filled = self.clone();
        filled.fields.retain(|(field, _)| field != name);
        filled.fields.push((name.to_owned(), value.to_owned()));
        filled
    }

    /// The fields as a test posts them.
    pub fn pairs(&self) -> Vec<(&str, &str)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
    }
}
