/// Some of the roles that a word may have; a role's raw value is its place, below 32.
struct RoleSet<Role: RawRepresentable<UInt32> & CaseIterable>: Equatable, Sendable {
    fileprivate var bits: UInt32 = 0

    var isEmpty: Bool { bits == 0 }

    func contains(_ role: Role) -> Bool { bits & 1 << role.rawValue != 0 }
}

/// The names of roles as they stand in the files of `Data`.
struct RoleNames<Role: RawRepresentable<UInt32> & CaseIterable> {
    private let roles = Role.allCases.map { (name: "\($0)", bit: UInt32(1) << $0.rawValue) }

    /// The roles of a row, with spaces between their names; `nil` where a name is unknown.
    func roles(_ row: String) -> RoleSet<Role>? {
        var set = RoleSet<Role>()
        for name in row.split(separator: " ") {
            guard let role = roles.first(where: { $0.name == name }) else { return nil }
            set.bits |= role.bit
        }
        return set
    }
}
