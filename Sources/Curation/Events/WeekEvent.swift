internal import Language
internal import StoryModel

/// One happening of the week with what is needed to tell it.
struct WeekEvent {
    let event: Event
    /// Its stories, the lead first.
    let members: [StoryMaterial]
    /// In thousandths; higher is more.
    let rank: Int
    /// How much of the week's other stories speaks of the same, from 0 to about 3.
    let echo: Double
    let focus: EventFocus

    var lead: StoryMaterial? { members.first }
    var theme: String? { event.theme }
}
