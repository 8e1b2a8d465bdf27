namespace MicroCred.Frameworks.Results;

/// <summary>Why something was refused: the closed list that the API documents as <c>extensions.code</c>.</summary>
public enum RefusalCode { BadUserInput, NotFound, Unauthenticated, Forbidden, Conflict, TooManyRequests, Unavailable }

/// <summary>An expected "no", as a value: exceptions are for bugs and broken machines.</summary>
/// <param name="Message">What was found, what was expected and how to mend it.</param>
/// <param name="Path">The argument or field at fault, outermost first; empty when it is the request as a whole.</param>
public sealed record Refusal(RefusalCode Code, Message Message, params string[] Path);
