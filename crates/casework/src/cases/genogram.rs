//! The family as a genogram: generations in rows, squares for men and boys, circles for women and girls, a diamond
//! where the sex is not known, a triangle for a child not yet born, a cross over who has died, a double outline around
//! the child whom the case is about. A pure function of persons and ties; what it shows is also told in words.

mod layout;
mod lines;
mod order;
mod picture;

pub use picture::picture;

/// A family as it is drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Family {
    /// Everyone, in any order.
    pub members: Vec<Member>,
    /// What binds them, by their place in `members`.
    pub ties: Vec<Tie>,
}

/// One person of the family.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// The name as it stands under the shape.
    pub name: String,
    /// Short remarks under the name: what they are to the child, when they were born.
    pub notes: Vec<String>,
    /// The shape.
    pub shape: Shape,
    /// Crossed out: they have died.
    pub dead: bool,
    /// Outlined twice: the case is about them.
    pub focus: bool,
}

/// How a person is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A man or a boy.
    Square,
    /// A woman or a girl.
    Circle,
    /// Not known.
    Diamond,
    /// Not yet born.
    Triangle,
}

/// What binds two people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tie {
    /// The first is a parent of the second.
    Parent(usize, usize),
    /// They are a couple.
    Partners(usize, usize),
    /// They were a couple.
    Parted(usize, usize),
    /// They are brothers or sisters.
    Siblings(usize, usize),
    /// The first is a grandparent of the second.
    Grandparent(usize, usize),
    /// The first stands a generation above the second, without a line: an aunt, a godfather, a foster parent.
    Elder(usize, usize),
    /// They are of one generation, without a line: cousins.
    Peers(usize, usize),
}

impl Tie {
    /// Both people, and by how many generations the second stands below the first.
    const fn ends(self) -> (usize, usize, i32) {
        match self {
            Tie::Parent(a, b) | Tie::Elder(a, b) => (a, b, 1),
            Tie::Grandparent(a, b) => (a, b, 2),
            Tie::Partners(a, b) | Tie::Parted(a, b) | Tie::Siblings(a, b) | Tie::Peers(a, b) => (a, b, 0),
        }
    }
}

impl Family {
    /// Ties between people who are there and are not one and the same.
    fn sound_ties(&self) -> impl Iterator<Item = Tie> + '_ {
        self.ties.iter().copied().filter(|tie| {
            let (a, b, _) = tie.ends();
            a != b && a < self.members.len() && b < self.members.len()
        })
    }

    /// The parents of a person.
    fn parents(&self, child: usize) -> Vec<usize> {
        let mut parents: Vec<usize> = self
            .sound_ties()
            .filter_map(|tie| match tie {
                Tie::Parent(parent, of) if of == child => Some(parent),
                _ => None,
            })
            .collect();
        parents.sort_unstable();
        parents.dedup();
        parents
    }

    /// The children of each set of parents, in the order the sets are met.
    fn broods(&self) -> Vec<(Vec<usize>, Vec<usize>)> {
        let mut broods: Vec<(Vec<usize>, Vec<usize>)> = Vec::new();
        for child in 0..self.members.len() {
            let parents = self.parents(child);
            match broods.iter_mut().find(|(known, _)| *known == parents) {
                _ if parents.is_empty() => {}
                Some((_, children)) => children.push(child),
                None => broods.push((parents, vec![child])),
            }
        }
        broods
    }

    /// Who stands beside whom: couples, and parents of one child.
    fn couples(&self) -> Vec<(usize, usize, Bond)> {
        let mut couples: Vec<(usize, usize, Bond)> = Vec::new();
        let mut add = |a: usize, b: usize, bond| {
            let (a, b) = (a.min(b), a.max(b));
            if !couples.iter().any(|(c, d, _)| (*c, *d) == (a, b)) {
                couples.push((a, b, bond));
            }
        };
        for tie in self.sound_ties() {
            match tie {
                Tie::Partners(a, b) => add(a, b, Bond::Together),
                Tie::Parted(a, b) => add(a, b, Bond::Parted),
                _ => {}
            }
        }
        for (parents, _) in self.broods() {
            if let [a, b] = parents[..] {
                add(a, b, Bond::Parents);
            }
        }
        couples
    }
}

/// What a line between two people of a row says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bond {
    /// They are a couple.
    Together,
    /// They were one.
    Parted,
    /// They have a child; nothing else is known.
    Parents,
}
