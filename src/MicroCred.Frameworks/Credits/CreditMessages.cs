namespace MicroCred.Frameworks.Credits;

/// <summary>Refusals, reasons and caveats of credit conversion. Worded in <c>locales/</c>.</summary>
internal static class CreditMessages
{
    public static readonly Message VolumeOnly = new Message("caveat.volumeOnly");

    public static readonly Message Range = new Message("caveat.creditRange");

    public static Refusal Negative(decimal amount) =>
        new(RefusalCode.BadUserInput, new Message("refusal.negativeCredits", amount), "amount");

    public static Refusal TooLarge(decimal amount) =>
        new(RefusalCode.BadUserInput, new Message("refusal.tooManyCredits", amount, CreditConverter.LargestAmount), "amount");

    public static Refusal UnknownSystem(string code, ReferenceData data, string argument) =>
        new(RefusalCode.NotFound, new Message("refusal.unknownCreditSystem", code, string.Join(", ", data.CreditSystems.Select(system => system.Code))), argument);

    public static Message NoRatio(CreditSystem system) => new Message("reason.noRatio", system.Name, system.NoRatioReason!);

    public static Message Superseded(CreditSystem system, DateOnly last) => new Message("caveat.systemSuperseded", system.Name, last);

    public static Message HoursUnconfirmed(CreditSystem system) => new Message("caveat.hoursUnconfirmed", system.Name);

    public static Message OfSystem(CreditSystem system, LocalizedText caveat) => new Message("caveat.creditSystem", system.Code, caveat);

    public static Message Published(PublishedConversion published, FractionRange computed) =>
        published.Result >= computed.Min && published.Result <= computed.Max
            ? new Message("caveat.publishedRatioInside", published.Ratio.ToString())
            : new Message("caveat.publishedRatioOutside", published.Ratio.ToString());
}
