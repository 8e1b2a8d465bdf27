namespace MicroCred.Drafting.Drafters.ModelBased;

/// <summary>How asking a model can end without a proposal. Nothing that the person typed is lost by any of them.</summary>
internal static class ModelRefusals
{
    public static Refusal Unreachable => Unavailable(new("drafting.model.unreachable"));

    public static Refusal Busy => new(RefusalCode.TooManyRequests, new("drafting.model.busy"));

    public static Refusal TimedOut => Unavailable(new("drafting.model.timedOut"));

    public static Refusal Refused => Unavailable(new("drafting.model.refused"));

    public static Refusal Empty => Unavailable(new("drafting.model.empty"));

    public static Refusal TooLong => Unavailable(new("drafting.model.tooLong"));

    public static Refusal Cut => Unavailable(new("drafting.model.cut"));

    /// <summary>It went on looking things up when it was told to answer.</summary>
    public static Refusal TooManyCalls => Unavailable(new("drafting.model.tooManyCalls"));

    /// <summary>Two repairs did not bring an answer of the stated shape.</summary>
    public static Refusal Unreadable => Unavailable(new("drafting.model.unreadable"));

    /// <summary>Two repairs did not bring an answer that keeps to the language, the references and the lecturer's material.</summary>
    public static Refusal Untrusted => Unavailable(new("drafting.model.untrusted"));

    public static Refusal Broken(int status) => Unavailable(new("drafting.model.broken", status));

    public static Refusal Rejected(int status) => Unavailable(new("drafting.model.rejected", status));

    /// <summary>What would be sent holds what looks like personal data, and the person has not said that it may leave.</summary>
    /// <param name="found">Each find with its place.</param>
    public static Refusal PersonalData(ImmutableArray<Message> found) => new(RefusalCode.BadUserInput, new("drafting.model.personalData", found), "personalDataMayLeave");

    public static Refusal BudgetSpent(int most) => new(RefusalCode.TooManyRequests, new("drafting.model.budgetSpent", most));

    private static Refusal Unavailable(Message message) => new(RefusalCode.Unavailable, message);
}
