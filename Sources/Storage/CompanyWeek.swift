package import StoryModel

/// How a week read for a company.
package struct CompanyWeek: Hashable, Sendable {
    package let week: Week
    package let line: CompanyLine
}
