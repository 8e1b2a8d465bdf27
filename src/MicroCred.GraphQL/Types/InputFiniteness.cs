namespace MicroCred.GraphQL.Types;

/// <summary>
/// Which input objects can be given a value that ends. Specification section 3.10, "Circular References", with the oneOf of September 2025: an input
/// object ends when all its non-null input objects do, a oneOf when one of its fields does.
/// </summary>
internal sealed class InputFiniteness
{
    private readonly HashSet<InputObjectType> finite = [];

    public InputFiniteness(Schema schema)
    {
        var open = schema.Types.OfType<InputObjectType>().ToList();
        while (open.RemoveAll(input => Ends(input) && finite.Add(input)) > 0)
        {
        }
    }

    public bool IsFinite(InputObjectType input) => finite.Contains(input);

    private bool Ends(InputObjectType input) => input.IsOneOf
        ? input.Fields.Any(field => field.Type.Nullable is not InputObjectType inner || finite.Contains(inner))
        : input.Fields.All(field => field.Type is not NonNullType { Inner: InputObjectType inner } || finite.Contains(inner));
}
