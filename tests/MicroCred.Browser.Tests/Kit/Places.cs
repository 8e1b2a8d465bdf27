namespace MicroCred.Browser.Tests.Kit;

/// <summary>Every page of the portal, in states worth looking at, below its language.</summary>
internal static class Places
{
    private const string Provider = "provider";
    private const string Custodian = "custodian";
    private const string Administrator = "admin";
    private const string Lecturer = "lecturer";

    public static TheoryData<string> Languages { get; } = ["en", "fil", "id", "ms"];

    public static IReadOnlyList<Place> Pages =>
    [
        .. new[]
        {
            "", "frameworks", "frameworks/MQF", "levels/KKNI/7", "mapping", "mapping?level=KKNI+7&to=MQF", "rules", "data", "explorer", "explorer/types/MicroCredential",
            "credits", "credits?amount=3&from=MY&to=ECTS", "credits?amount=3&from=PH&to=MY", "credits?amount=x",
            "catalogue", "catalogue?q=micro&country=MY&ids=7", "catalogue?q=sarjana", "catalogue?level=XX&minHours=x", "catalogue/24", "catalogue/24?asOf=2020-01-01", "catalogue/999999", "providers/1",
            "compare", "compare?ids=7,24&target=MQF", "compare?ids=7", "duplicates", "sign-in", "not-a-page",
        }.Select(address => new Place(address)),
        new("account", Provider), new("import", Provider), new("import?problem=Spreadsheet", Administrator), new($"import/{SampleImports.Checked}", Administrator), new($"import/{SampleImports.Running}", Administrator),
        new("register", Provider), new("register", Administrator), new("register/24", Administrator), new("catalogue/24", Administrator), new("not-allowed", Provider),
        new("evidence", Custodian), new("evidence/KKNI/6", Custodian), new("people", Administrator), new("people/1", Administrator),
        new("drafts", Administrator),
        .. new[]
        {
            "drafts", "drafts/new", SampleDraft.Page, $"{SampleDraft.Page}/brief", $"{SampleDraft.Page}/course", $"{SampleDraft.Page}/nothing",
            $"{SampleDraft.Page}/outcomes", $"{SampleDraft.Page}/learning-time", $"{SampleDraft.Page}/assessment", $"{SampleDraft.Page}/materials", $"{SampleDraft.Page}/quiz", $"{SampleDraft.Page}/statement",
            $"{SampleDraft.Page}/outcomes/edit", $"{SampleDraft.Page}/outcomes/versions",
        }.Select(address => new Place(address, Lecturer)),
    ];
}

/// <param name="Address">Below the language.</param>
/// <param name="Person">Who looks: a demo person's name; absent for a stranger.</param>
internal sealed record Place(string Address, string? Person = null)
{
    public override string ToString() => Person is null ? Address : $"{Address} as {Person}";
}
