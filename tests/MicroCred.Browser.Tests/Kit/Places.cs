namespace MicroCred.Browser.Tests.Kit;

/// <summary>Every page of the portal, in states worth looking at, below its language.</summary>
internal static class Places
{
    public static TheoryData<string> Languages { get; } = ["en", "fil", "id", "ms"];

    public static IReadOnlyList<string> Pages { get; } =
    [
        "", "frameworks", "frameworks/MQF", "levels/KKNI/7", "mapping", "mapping?level=KKNI+7&to=MQF", "rules", "data", "explorer", "explorer/types/MicroCredential",
        "credits", "credits?amount=3&from=MY&to=ECTS", "credits?amount=3&from=PH&to=MY", "credits?amount=x",
        "catalogue", "catalogue?q=micro&country=MY&ids=7", "catalogue?q=sarjana", "catalogue?level=XX&minHours=x", "catalogue/24", "catalogue/24?asOf=2020-01-01", "catalogue/999999", "providers/1",
        "compare", "compare?ids=7,24&target=MQF", "compare?ids=7", "not-a-page",
    ];
}
