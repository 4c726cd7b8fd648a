//! Ids as names of functions.

/// The name of the function for an id: hyphens become underscores, keywords are written raw.
pub fn name(id: &str) -> Option<String> {
    const KEYWORDS: &str = " as break const continue else enum extern false fn for if impl in let loop match mod \
        move mut pub ref return static struct trait true type unsafe use where while async await dyn abstract \
        become box do final macro override priv typeof unsized virtual yield try gen ";
    let name = id.replace('-', "_").to_lowercase();
    if ["self", "super", "crate"].contains(&name.as_str()) {
        return None;
    }
    Some(if KEYWORDS.contains(&format!(" {name} ")) { format!("r#{name}") } else { name })
}
