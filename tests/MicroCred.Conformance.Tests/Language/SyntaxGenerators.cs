using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MicroCred.GraphQL.Language;

namespace MicroCred.Conformance.Tests.Language;

/// <summary>Makes documents of every kind of node, without regard to any schema.</summary>
internal static class SyntaxGenerators
{
    private static readonly Gen<string> NameText = Gen.Elements("a", "_b", "type", "query", "on2", "__c", "input", "D9", "fragment", "extend");

    private static readonly Gen<string> AnyText = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => new string([.. (text ?? "").EnumerateRunes().SelectMany(rune => rune.ToString())])),
        Gen.Elements("", "x", "\"", "\\", "\"\"\"", " indented", "two\nlines", "two\n  lines\n", "\n", "tab\t", "😀", "\u0007", "\r\n", " a\n b", "ends \\", "ends \"", "a\n\n\nb"));

    public static Gen<DocumentNode> Document { get; } = Gen.Sized(size =>
        Definition(Math.Min(size / 10, 4)).NonEmptyListOf().Select(definitions => new DocumentNode { Source = new Source(""), Definitions = [.. definitions] }));

    private static Gen<Name> Name => NameText.Select(text => new Name(text, 0));

    private static Gen<NamedTypeNode> NamedType => NameText.Select(text => new NamedTypeNode { Name = text });

    private static Gen<StringValueNode> Text =>
        AnyText.SelectMany(text => ArbMap.Default.GeneratorFor<bool>().Select(isBlock => new StringValueNode { Value = text, IsBlock = isBlock && IsBlock(text) }));

    private static Gen<StringValueNode?> Description => Gen.OneOf(Gen.Constant<StringValueNode?>(null), Text.Select(text => (StringValueNode?)text));

    /// <summary>Only some texts can be the value of a block string; others would be printed, rightly, as quoted ones.</summary>
    private static bool IsBlock(string text) => Printer.Print(new StringValueNode { Value = text, IsBlock = true }).StartsWith("\"\"\"", StringComparison.Ordinal);

    private static Gen<ImmutableArray<T>> Some<T>(Gen<T> one, int least = 0) =>
        Gen.Choose(least, least + 2).SelectMany(count => one.ListOf(count)).Select(items => items.ToImmutableArray());

    private static Gen<T?> Maybe<T>(Gen<T> one)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), one.Select(value => (T?)value));

    private static Gen<TypeNode> Type(int depth) => depth <= 0
        ? NamedType.Select(TypeNode (type) => type)
        : Gen.OneOf(
            NamedType.Select(TypeNode (type) => type),
            NamedType.Select(TypeNode (type) => new NonNullTypeNode { Inner = type }),
            Type(depth - 1).Select(TypeNode (item) => new ListTypeNode { Item = item }),
            Type(depth - 1).Select(TypeNode (item) => new NonNullTypeNode { Inner = new ListTypeNode { Item = item } }));

    private static Gen<ValueNode> Value(int depth, bool isConstant)
    {
        var leaves = new List<Gen<ValueNode>>
        {
            Gen.Elements("0", "-1", "123456789012345678901234567890").Select(ValueNode (text) => new IntValueNode { Text = text }),
            Gen.Elements("0.5", "-1e10", "1.25E-3").Select(ValueNode (text) => new FloatValueNode { Text = text }),
            Text.Select(ValueNode (text) => text),
            ArbMap.Default.GeneratorFor<bool>().Select(ValueNode (value) => new BooleanValueNode { Value = value }),
            Gen.Constant<ValueNode>(new NullValueNode()),
            NameText.Select(ValueNode (name) => new EnumValueNode { Value = name }),
        };
        if (!isConstant)
            leaves.Add(Name.Select(ValueNode (name) => new VariableNode { Name = name }));
        if (depth > 0)
        {
            leaves.Add(Some(Value(depth - 1, isConstant)).Select(ValueNode (values) => new ListValueNode { Values = values }));
            leaves.Add(Some(Name.SelectMany(name => Value(depth - 1, isConstant).Select(value => new ObjectFieldNode { Name = name, Value = value })))
                .Select(ValueNode (fields) => new ObjectValueNode { Fields = fields }));
        }

        return Gen.OneOf(leaves);
    }

    private static Gen<ArgumentNode> Argument(bool isConstant) =>
        Name.SelectMany(name => Value(2, isConstant).Select(value => new ArgumentNode { Name = name, Value = value }));

    private static Gen<ImmutableArray<DirectiveNode>> Directives(bool isConstant) => Gen.Frequency(
        (3, Gen.Constant(ImmutableArray<DirectiveNode>.Empty)),
        (1, Some(Name.SelectMany(name => Some(Argument(isConstant)).Select(arguments => new DirectiveNode { Name = name, Arguments = arguments })))));

    private static Gen<SelectionSetNode> SelectionSet(int depth) => Some(Selection(depth), least: 1).Select(selections => new SelectionSetNode { Selections = selections });

    private static Gen<SelectionNode> Selection(int depth)
    {
        var field =
            from name in Name
            from hasAlias in ArbMap.Default.GeneratorFor<bool>()
            from alias in Name
            from arguments in Some(Argument(isConstant: false))
            from directives in Directives(isConstant: false)
            from set in depth > 0 ? Maybe(SelectionSet(depth - 1)) : Gen.Constant<SelectionSetNode?>(null)
            select (SelectionNode)new FieldNode { Alias = hasAlias ? alias : null, Name = name, Arguments = arguments, Directives = directives, SelectionSet = set };
        var spread =
            from name in Name
            from directives in Directives(isConstant: false)
            select (SelectionNode)new FragmentSpreadNode { Name = name, Directives = directives };
        if (depth <= 0)
            return Gen.OneOf(field, spread);
        var inline =
            from condition in Maybe(NamedType)
            from directives in Directives(isConstant: false)
            from set in SelectionSet(depth - 1)
            select (SelectionNode)new InlineFragmentNode { TypeCondition = condition, Directives = directives, SelectionSet = set };
        return Gen.OneOf(field, field, spread, inline);
    }

    private static Gen<DefinitionNode> Definition(int depth)
    {
        var variable =
            from description in Description
            from name in Name
            from type in Type(2)
            from value in Maybe(Value(2, isConstant: true))
            from directives in Directives(isConstant: true)
            select new VariableDefinitionNode { Description = description, Variable = new VariableNode { Name = name }, Type = type, DefaultValue = value, Directives = directives };
        var operation =
            from kind in Gen.Elements(OperationKind.Query, OperationKind.Mutation, OperationKind.Subscription)
            from description in Description
            from hasName in ArbMap.Default.GeneratorFor<bool>()
            from name in Name
            from variables in Some(variable)
            from directives in Directives(isConstant: false)
            from set in SelectionSet(depth)
            select (DefinitionNode)new OperationNode
            {
                Description = description, Operation = kind, Name = hasName ? name : null, Variables = variables, Directives = directives, SelectionSet = set,
            };
        var shorthand = SelectionSet(depth).Select(DefinitionNode (set) => new OperationNode { Operation = OperationKind.Query, SelectionSet = set });
        var fragment =
            from description in Description
            from name in Name
            from condition in NamedType
            from directives in Directives(isConstant: false)
            from set in SelectionSet(depth)
            select (DefinitionNode)new FragmentNode { Description = description, Name = name, TypeCondition = condition, Directives = directives, SelectionSet = set };
        return Gen.OneOf(operation, shorthand, fragment, TypeSystem());
    }

    private static Gen<DefinitionNode> TypeSystem()
    {
        var input =
            from description in Description
            from name in Name
            from type in Type(2)
            from value in Maybe(Value(2, isConstant: true))
            from directives in Directives(isConstant: true)
            select new InputValueDefinitionNode { Description = description, Name = name, Type = type, DefaultValue = value, Directives = directives };
        var field =
            from description in Description
            from name in Name
            from arguments in Some(input)
            from type in Type(2)
            from directives in Directives(isConstant: true)
            select new FieldDefinitionNode { Description = description, Name = name, Arguments = arguments, Type = type, Directives = directives };
        var enumValue =
            from description in Description
            from name in Name
            from directives in Directives(isConstant: true)
            select new EnumValueDefinitionNode { Description = description, Name = name, Directives = directives };
        var root = Gen.Elements(OperationKind.Query, OperationKind.Mutation).SelectMany(kind => NamedType.Select(type => new OperationTypeNode { Operation = kind, Type = type }));
        return
            from isExtension in ArbMap.Default.GeneratorFor<bool>()
            from found in Description
            let description = isExtension ? null : found
            from name in Name
            from directives in Directives(isConstant: true)
            from interfaces in Some(NamedType)
            from fields in Some(field, least: 1)
            from inputs in Some(input, least: 1)
            from values in Some(enumValue, least: 1)
            from roots in Some(root, least: 1)
            from locations in Some(Gen.Elements("FIELD", "OBJECT", "INPUT_OBJECT").Select(location => new Name(location, 0)), least: 1)
            from isRepeatable in ArbMap.Default.GeneratorFor<bool>()
            from definition in Gen.Elements<DefinitionNode>(
                new SchemaNode { Description = description, IsExtension = isExtension, Directives = directives, OperationTypes = roots },
                new ScalarTypeNode { Description = found, Name = name, Directives = directives },
                new ObjectTypeNode { Description = description, IsExtension = isExtension, Name = name, Interfaces = interfaces, Directives = directives, Fields = fields },
                new InterfaceTypeNode { Description = description, IsExtension = isExtension, Name = name, Interfaces = interfaces, Directives = directives, Fields = fields },
                new UnionTypeNode { Description = description, IsExtension = isExtension, Name = name, Directives = directives, Types = interfaces.Add(new NamedTypeNode { Name = "Last" }) },
                new EnumTypeNode { Description = description, IsExtension = isExtension, Name = name, Directives = directives, Values = values },
                new InputObjectTypeNode { Description = description, IsExtension = isExtension, Name = name, Directives = directives, Fields = inputs },
                new DirectiveDefinitionNode { Description = found, Name = name, Arguments = inputs, IsRepeatable = isRepeatable, Locations = locations })
            select definition;
    }
}
