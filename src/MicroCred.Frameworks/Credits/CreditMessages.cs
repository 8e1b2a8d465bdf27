namespace MicroCred.Frameworks.Credits;

/// <summary>Refusals, reasons and caveats of credit conversion. Worded in <c>locales/</c>.</summary>
internal static class CreditMessages
{
    public static readonly Message VolumeOnly = new("caveat.volumeOnly");

    public static readonly Message Range = new("caveat.creditRange");

    public static Refusal Negative(decimal amount) =>
        new(RefusalCode.BadUserInput, new("refusal.negativeCredits", amount), "amount");

    public static Refusal UnknownSystem(string code, ReferenceData data, string argument) =>
        new(RefusalCode.NotFound, new("refusal.unknownCreditSystem", code, string.Join(", ", data.CreditSystems.Select(system => system.Code))), argument);

    public static Message NoRatio(CreditSystem system) => new("reason.noRatio", system.Name, system.NoRatioReason!);

    public static Message Superseded(CreditSystem system, DateOnly last) => new("caveat.systemSuperseded", system.Name, last);

    public static Message HoursUnconfirmed(CreditSystem system) => new("caveat.hoursUnconfirmed", system.Name);

    public static Message OfSystem(CreditSystem system, LocalizedText caveat) => new("caveat.creditSystem", system.Code, caveat);

    public static Message Published(PublishedConversion published, FractionRange computed) =>
        new(published.Result >= computed.Min && published.Result <= computed.Max ? "caveat.publishedRatioInside" : "caveat.publishedRatioOutside",
            published.Ratio.ToString());
}
