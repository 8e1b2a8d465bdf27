using System.Collections.Immutable;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Validation;

namespace MicroCred.GraphQL.Types;

/// <summary>
/// The rules of section 3 that need the whole schema: promises of interfaces, input objects that could never be given, uses of
/// directives. Names, duplicates and unknown types have been checked while building.
/// </summary>
internal sealed class SchemaRules(Schema schema, SchemaDefinitions definitions, SchemaProblems problems)
{
    private readonly InputFiniteness finiteness = new(schema);

    public void Check()
    {
        if (definitions.Schema is { } own)
            CheckDirectives(own.Parts.Select(part => (part.Node.Directives, part.Source)), DirectiveLocations.Schema);
        foreach (var defined in definitions.Directives)
            CheckArguments(defined.Definition.Arguments, defined.Source);
        foreach (var defined in definitions.Types.Where(defined => defined.Source != BuiltIn.Source))
        {
            CheckUses(defined);
            var at = new Place(problems, defined.Source, defined.Definition.Name.Start);
            switch (schema.FindType(defined.Definition.Name.Value))
            {
                case FieldsType fields:
                    CheckInterfaces(fields, at);
                    break;
                case InputObjectType { IsOneOf: true } input:
                    CheckOneOf(input, at);
                    if (!finiteness.IsFinite(input))
                        at.Add(SchemaMessages.Endless(input.Name));
                    break;
                case InputObjectType input:
                    CheckCycle(input, at);
                    if (DefaultValueCycles.HasCycle(input))
                        at.Add(SchemaMessages.DefaultCycle(input.Name));
                    break;
            }
        }
    }

    private sealed record Place(SchemaProblems Problems, Source Source, int Start)
    {
        public void Add(string message) => Problems.Add(Source, Start, message);
    }

    /// <summary>Section 3.6, "IsValidImplementation".</summary>
    private void CheckInterfaces(FieldsType type, Place at)
    {
        foreach (var contract in type.Interfaces)
        {
            if (contract == type)
            {
                at.Add(SchemaMessages.SelfInterface(type.Name));
                continue;
            }

            if (type is InterfaceType own && contract.Interfaces.Contains(own))
                at.Add(SchemaMessages.InterfaceCycle(type.Name, contract.Name));
            foreach (var missing in contract.Interfaces.Where(further => further != type && !type.Interfaces.Contains(further)))
                at.Add(SchemaMessages.MissingInterface(type.Name, missing.Name, contract.Name));
            foreach (var promised in contract.Fields)
            {
                if (type.Fields.Find(promised.Name) is { } field)
                    CheckPromise(type, field, contract, promised, at);
                else
                    at.Add(SchemaMessages.MissingField(type.Name, contract.Name, promised.Name));
            }
        }
    }

    private void CheckPromise(FieldsType type, FieldDefinition field, InterfaceType contract, FieldDefinition promised, Place at)
    {
        if (!schema.IsSubtypeOrSame(field.Type, promised.Type))
            at.Add(SchemaMessages.WrongFieldType(type.Name, field.Name, field.Type.ToString(), contract.Name, promised.Type.ToString()));
        if (field.DeprecationReason is not null && promised.DeprecationReason is null)
            at.Add(SchemaMessages.DeprecatedOnly(type.Name, field.Name, contract.Name));
        foreach (var argument in promised.Arguments)
        {
            if (field.Arguments.Find(argument.Name) is not { } own)
                at.Add(SchemaMessages.MissingArgument(type.Name, field.Name, contract.Name, argument.Name));
            else if (own.Type != argument.Type)
                at.Add(SchemaMessages.WrongArgumentType(type.Name, field.Name, argument.Name, own.Type.ToString(), contract.Name, argument.Type.ToString()));
        }

        foreach (var extra in field.Arguments.Where(argument => argument.IsRequired && promised.Arguments.Find(argument.Name) is null))
            at.Add(SchemaMessages.ExtraRequiredArgument(type.Name, field.Name, extra.Name, contract.Name));
    }

    /// <summary>September 2025, section 3.10.1: a member of a oneOf is nullable and has no default.</summary>
    private static void CheckOneOf(InputObjectType input, Place at)
    {
        foreach (var field in input.Fields)
        {
            if (field.Type.IsNonNull)
                at.Add(SchemaMessages.OneOfField($"{input.Name}.{field.Name}", "be nullable"));
            if (field.DefaultValue is not null)
                at.Add(SchemaMessages.OneOfField($"{input.Name}.{field.Name}", "have no default"));
        }
    }

    /// <summary>Section 3.10, "Circular References": a chain of non-null input objects back to the start has no end.</summary>
    private static void CheckCycle(InputObjectType input, Place at)
    {
        var seen = new HashSet<InputObjectType>();
        var pending = new Queue<(InputObjectType Type, string Path)>([(input, input.Name)]);
        while (pending.TryDequeue(out var next))
        {
            foreach (var field in next.Type.Fields)
            {
                if (field.Type is not NonNullType { Inner: InputObjectType inner })
                    continue;
                var path = $"{next.Path}.{field.Name}";
                if (inner == input)
                    at.Add(SchemaMessages.InputCycle(input.Name, path));
                else if (seen.Add(inner))
                    pending.Enqueue((inner, path));
            }
        }
    }

    private void CheckUses(Defined<TypeDefinitionNode> defined)
    {
        CheckDirectives(defined.Parts.Select(part => (part.Node.Directives, part.Source)), LocationOf(defined.Definition));
        foreach (var (part, source) in defined.Parts)
        {
            switch (part)
            {
                case FieldsTypeNode { Fields: var fields }:
                    foreach (var field in fields)
                    {
                        CheckDirectives([(field.Directives, source)], DirectiveLocations.FieldDefinition);
                        CheckArguments(field.Arguments, source);
                    }

                    break;
                case EnumTypeNode { Values: var values }:
                    foreach (var value in values)
                        CheckDirectives([(value.Directives, source)], DirectiveLocations.EnumValue);
                    break;
                case InputObjectTypeNode { Fields: var fields }:
                    foreach (var field in fields)
                    {
                        CheckDirectives([(field.Directives, source)], DirectiveLocations.InputFieldDefinition);
                        CheckDefault(field, source);
                    }

                    break;
            }
        }
    }

    private void CheckArguments(ImmutableArray<InputValueDefinitionNode> arguments, Source source)
    {
        foreach (var argument in arguments)
        {
            CheckDirectives([(argument.Directives, source)], DirectiveLocations.ArgumentDefinition);
            CheckDefault(argument, source);
        }
    }

    private void CheckDefault(InputValueDefinitionNode definition, Source source)
    {
        if (definition.DefaultValue is { } value && schema.FindType(definition.Type) is { IsInput: true } type)
            CheckLiteral(value, type, source);
    }

    /// <summary>Section 5.6. Literals of custom scalars are read when the schema is bound to its resolvers.</summary>
    private void CheckLiteral(ValueNode value, GraphQLType type, Source source)
    {
        foreach (var error in LiteralValidator.Validate(schema, source, value, type))
            problems.Add($"{source.Name}({error.Locations[0].Line},{error.Locations[0].Column}): {error.Message}");
    }

    private void CheckDirectives(IEnumerable<(ImmutableArray<DirectiveNode> Directives, Source Source)> parts, string location)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (directives, source) in parts)
        {
            foreach (var directive in directives)
            {
                var name = directive.Name.Value;
                if (schema.FindDirective(name) is not { } definition)
                {
                    problems.Add(source, directive.Start, SchemaMessages.UnknownDirective(name));
                    continue;
                }

                if (!definition.Locations.Contains(location))
                    problems.Add(source, directive.Start, SchemaMessages.MisplacedDirective(name, location));
                if (!seen.Add(name) && !definition.IsRepeatable)
                    problems.Add(source, directive.Start, SchemaMessages.RepeatedDirective(name));
                foreach (var argument in directive.Arguments.Where(argument => definition.Arguments.Find(argument.Name.Value) is null))
                    problems.Add(source, argument.Start, SchemaMessages.UnknownDirectiveArgument(name, argument.Name.Value));
                foreach (var repeated in directive.Arguments.GroupBy(argument => argument.Name.Value).Where(group => group.Count() > 1))
                    problems.Add(source, repeated.Last().Start, SchemaMessages.RepeatedDirectiveArgument(name, repeated.Key));
                foreach (var argument in directive.Arguments)
                {
                    if (definition.Arguments.Find(argument.Name.Value) is { } known)
                        CheckLiteral(argument.Value, known.Type, source);
                }

                foreach (var missing in definition.Arguments.Where(wanted => wanted.IsRequired && directive.Arguments.All(given => given.Name.Value != wanted.Name)))
                    problems.Add(source, directive.Start, SchemaMessages.MissingDirectiveArgument(name, missing.Name, missing.Type.ToString()));
            }
        }
    }

    private static string LocationOf(TypeDefinitionNode node) => node switch
    {
        ScalarTypeNode => DirectiveLocations.Scalar,
        ObjectTypeNode => DirectiveLocations.Object,
        InterfaceTypeNode => DirectiveLocations.Interface,
        UnionTypeNode => DirectiveLocations.Union,
        EnumTypeNode => DirectiveLocations.Enum,
        _ => DirectiveLocations.InputObject,
    };
}
