internal import StoryModel

/// Chooses the telling that stands for a happening.
struct LeadChooser: Sendable {
    /// The stories of a happening, the best telling first.
    ///
    /// First come sources before those who retell them, reports before comments, then what gives
    /// most room, and the earlier of equals.
    func ordered(_ members: [StoryMaterial]) -> [StoryMaterial] {
        members.sorted { left, right in
            let (mine, theirs) = (key(left), key(right))
            return mine != theirs ? mine > theirs : left.story.id < right.story.id
        }
    }

    private func key(_ material: StoryMaterial) -> Int {
        let isReport = material.story.role == .report
        let room = min(600, material.wordCount)
        return (material.isSecondary ? 0 : 4000) + (isReport ? 2000 : 0) + room
    }
}
