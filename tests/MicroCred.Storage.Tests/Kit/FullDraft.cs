using System.Collections.Immutable;
using MicroCred.Frameworks.Sourcing;
using MicroCred.Frameworks.Taxonomy;
using MicroCred.Frameworks.Text;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;

namespace MicroCred.Storage.Tests.Kit;

/// <summary>A made-up entry that states every element.</summary>
internal static class FullDraft
{
    public static EntryDraft Draft { get; } = new(
        new("Universiti Ujian", "MY", ProviderKind.University, "MQA", new Uri("https://ujian.example/")),
        "GD-01",
        new CredentialStatement
        {
            Title = new("Pengaturcaraan Permainan", "ms", ImmutableSortedDictionary<string, string>.Empty.Add("en", "Game Programming")),
            Level = new("MQF", 6),
            Workload = new() { Credits = 3, CreditSystem = "MY", NotionalHours = 120.5m, ScheduledHours = 42, Weeks = 7 },
            DeliveryMode = DeliveryMode.Conventional,
            ModeOfStudy = "separuh masa",
            Category = "1",
            LearningOutcomes =
            [
                new(1, new("Menganalisis reka bentuk permainan", "ms"), "menganalisis", TaxonomyDomain.Cognitive, 4),
                new(2, new("Build a prototype", "en", ImmutableSortedDictionary<string, string>.Empty.Add("ms", "Membina prototaip")), null, TaxonomyDomain.Psychomotor, null),
                new(3, new("Bekerja dalam pasukan", null)),
            ],
            Assessments = [new(1, "Kuiz", AssessmentKind.Continuous, 40, [1]), new(2, "Projek", AssessmentKind.Final, null, [])],
            QualityAssurance = new(QualityAssuranceKind.QualityVerification, "QVC", "QVC/2026/7", true),
            Field = "0613",
            Languages = ["ms", "en"],
            EnrolmentRequirements = "SPM",
            Prerequisites = ["Asas pengaturcaraan"],
            StacksInto = ["Ijazah Sarjana Muda Sains Komputer"],
            ProgrammeOfOrigin = "Sains Komputer",
            CoursePairs = [new("GD101", "Universitas Uji", "IF2210", 3m), new("GD101", "Test University", "CS 11", null)],
            IdentityCheck = "kamera",
            VerificationContact = "https://ujian.example/semak",
            Url = new("https://ujian.example/gd-01"),
            Wordings = ImmutableSortedDictionary<StatementElement, string>.Empty.Add(StatementElement.Level, "tahap 6").Add(StatementElement.Category, "1"),
            Note = "Rekaan – <b>bukan</b> tawaran sebenar.",
            IsMadeUp = true,
            Evidence = new(
                EvidenceStrength.PrimarySource,
                [new(new Source("E-1", "Prospektus", "Universiti Ujian", 2026, new Uri("https://ujian.example/prospektus"), ReadingGrade.Full), "m.s. 4")],
                LocalizedText.English("made up")),
        });
}
