internal import Language
internal import StoryModel

/// One happening of the week with what is needed to tell it.
struct WeekEvent {
    let event: Event
    /// Its stories, the lead first.
    let members: [StoryMaterial]
    /// In thousandths; higher is more.
    let rank: Int
    let focus: EventFocus

    var lead: StoryMaterial? { members.first }
    var theme: String? { event.theme }
}
