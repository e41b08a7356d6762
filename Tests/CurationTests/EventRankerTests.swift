import StoryModel
import Testing

@testable import Curation

struct EventRankerTests {
    /// What a part adds to the rank of each event, by its title.
    private func parts(
        _ part: RankedEvent.Part, of letter: String
    ) throws -> [String: Int] {
        let sample = SampleDocument(path: "letter.txt", source: "Letter", text: letter)
        let place = try #require(RankedEvent.Part.allCases.firstIndex(of: part))
        let ranking = WeekCurator().ranking(
            of: sampleWeek, documents: [sample.tagged], earlier: [])
        return Dictionary(uniqueKeysWithValues: ranking.map { ($0.title, $0.parts[place]) })
    }

    @Test func `what was done counts more than what is talked about`() throws {
        let parts = try parts(
            .deed,
            of: """
                Corvane and the port of Bergen
                Corvane has signed a lease for nine cranes that steer themselves in Bergen.
                The mood at the docks
                Dockers in Oslo think little of cranes without a driver in the cabin.

                """)
        #expect(try #require(parts["Corvane and the port of Bergen"]) > 0)
        #expect(parts["The mood at the docks"] == 0)
    }

    @Test func `a post that speaks of its writer, asks or raves counts less`() throws {
        let parts = try parts(
            .voice,
            of: """
                My week with the Petrel crane
                The crane in Bergen was slow on Monday, and slower on Tuesday.
                Is the Osprey lathe worth its price?
                The lathe from Tromso costs a third more than the one from Turku.
                The Tarn press is insane
                The press in Malmo folds forty sheets a minute without a jam.
                Halden stops its kiln in Lund
                The kiln in Lund will be cold from May, after thirty years.

                """)
        #expect(try #require(parts["My week with the Petrel crane"]) < 0)
        #expect(try #require(parts["Is the Osprey lathe worth its price?"]) < 0)
        #expect(try #require(parts["The Tarn press is insane"]) < 0)
        #expect(parts["Halden stops its kiln in Lund"] == 0)
    }

    @Test func `what the rest of the week speaks of counts more`() throws {
        let parts = try parts(
            .echo,
            of: """
                Corvane sells the Osprey crane to Bergen
                The Osprey crane goes to the port of Bergen in June.
                Dockers fear for their cabins
                On the quay in Bergen, nobody who climbs into a cabin at six has a good word for it.
                Barrels and wind
                Engineers of the port hang barrels from a crane that has no cabin, and wait for wind.
                Halden stops its kiln in Lund
                The kiln in Lund will be cold from May, after thirty years.

                """)
        let crane = try #require(parts["Corvane sells the Osprey crane to Bergen"])
        #expect(crane > (try #require(parts["Halden stops its kiln in Lund"])))
    }
}
