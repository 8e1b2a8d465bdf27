using MicroCred.Frameworks.Text;

namespace MicroCred.Portal.Pages.Parts;

/// <summary>What is wrong with a field that the reader filled.</summary>
/// <param name="Field">The id of the field on the page; the error summary links to it.</param>
public sealed record FieldError(string Field, Message Message);
