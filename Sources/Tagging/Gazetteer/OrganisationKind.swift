/// What sort of organisation a gazetteer entry is.
package enum OrganisationKind: String, CaseIterable, Sendable {
    case lab, chips, cloud, software, hardware, robotics, media, telecom, automotive, finance
    case consulting, health, energy, consumer, security, defense
    /// Of no sort that is told.
    case company
    case government, research, nonprofit, court

    /// Whether it is listed and scored as a company.
    ///
    /// Governments, research bodies, nonprofits and courts are mentioned, not scored.
    package var isCompany: Bool {
        switch self {
        case .government, .research, .nonprofit, .court: false
        default: true
        }
    }
}
