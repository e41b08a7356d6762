import Testing

@testable import Curation

struct HeadlineWorthTests {
    @Test(arguments: [
        ("Corvane launches a crane without a cabin", "Corvane's crane"),
        ("Bergen rejects the Osprey crane", "While Bergen thinks about the Osprey crane"),
        ("The Osprey crane runs for nine days", "The Osprey crane is an absolute beast"),
        ("Halden cut nine jobs in Lund", "Halden cut my job in Lund"),
        ("Halden cut nine jobs in Lund", "Did Halden cut nine jobs in Lund?"),
        ("Halden cut nine jobs in Lund", "HALDEN CUTS NINE JOBS in Lund!"),
        ("Petrel 3 costs a third less", "Several posts spoke of what Petrel 3 costs"),
        ("Tarn opened its press to all printers", "Tarn opened its press to all printers who…"),
    ]) func `a headline says soberly who did what`(better: String, worse: String) {
        let worths = HeadlineWorth()
        #expect(worths.worth(of: better) > worths.worth(of: worse))
    }

    @Test(arguments: [
        "My week with the crane", "Is the lathe worth its price?", "The press is insane",
        "A satire about presses", "What your press does at night",
    ]) func `a title that speaks of its writer, asks, jests or raves is loose`(title: String) {
        #expect(HeadlineWorth().isLoose(title))
        #expect(!HeadlineWorth().isLoose("Halden stops its kiln in Lund"))
    }

    @Test(arguments: [
        ("Teased in June", false), ("Corvane has opened a mill", true),
        ("Corvane opened a mill", true),
    ]) func `a sentence that was cut keeps its verb`(sentence: String, tells: Bool) {
        #expect(HeadlineWorth().tells(sentence) == tells)
    }
}
