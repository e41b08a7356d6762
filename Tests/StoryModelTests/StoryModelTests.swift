import Testing

@testable import StoryModel
