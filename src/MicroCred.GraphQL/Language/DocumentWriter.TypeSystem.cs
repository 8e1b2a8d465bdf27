using System.Collections.Immutable;

namespace MicroCred.GraphQL.Language;

/// <content>Type systems and their extensions.</content>
internal sealed partial class DocumentWriter
{
    private void WriteTypeSystem(Node node)
    {
        switch (node)
        {
            case SchemaNode schema: WriteHead(schema, "schema"); WriteDirectives(schema.Directives); WriteMembers(schema.OperationTypes); break;
            case OperationTypeNode root: text.Append(Word(root.Operation)).Append(": ").Append(root.Type.Name); break;
            case ScalarTypeNode scalar: WriteHead(scalar, "scalar ", scalar.Name); WriteDirectives(scalar.Directives); break;
            case ObjectTypeNode type: WriteFieldsType(type, "type "); break;
            case InterfaceTypeNode type: WriteFieldsType(type, "interface "); break;
            case UnionTypeNode union: WriteUnion(union); break;
            case EnumTypeNode type: WriteHead(type, "enum ", type.Name); WriteDirectives(type.Directives); WriteMembers(type.Values); break;
            case InputObjectTypeNode type: WriteHead(type, "input ", type.Name); WriteDirectives(type.Directives); WriteMembers(type.Fields); break;
            case DirectiveDefinitionNode directive: WriteDirectiveDefinition(directive); break;
            case FieldDefinitionNode field: WriteFieldDefinition(field); break;
            case InputValueDefinitionNode input: WriteInputValue(input); break;
            case EnumValueDefinitionNode value: WriteDescription(value.Description); text.Append(value.Name.Value); WriteDirectives(value.Directives); break;
            default: throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name, null);
        }
    }

    private void WriteHead(TypeSystemNode node, string word, Name name = default)
    {
        WriteDescription(node.Description);
        text.Append(node.IsExtension ? "extend " : "").Append(word).Append(name.Value);
    }

    private void WriteFieldsType(FieldsTypeNode type, string word)
    {
        WriteHead(type, word, type.Name);
        for (var i = 0; i < type.Interfaces.Length; i++)
            text.Append(i == 0 ? " implements " : " & ").Append(type.Interfaces[i].Name);
        WriteDirectives(type.Directives);
        WriteMembers(type.Fields);
    }

    private void WriteUnion(UnionTypeNode union)
    {
        WriteHead(union, "union ", union.Name);
        WriteDirectives(union.Directives);
        for (var i = 0; i < union.Types.Length; i++)
            text.Append(i == 0 ? " = " : " | ").Append(union.Types[i].Name);
    }

    private void WriteFieldDefinition(FieldDefinitionNode field)
    {
        WriteDescription(field.Description);
        text.Append(field.Name.Value);
        WriteInputs(field.Arguments);
        text.Append(": ").Append(field.Type);
        WriteDirectives(field.Directives);
    }

    private void WriteInputs(ImmutableArray<InputValueDefinitionNode> inputs) =>
        WriteParameters(inputs, inputs.Any(input => input.Description is not null));

    private void WriteInputValue(InputValueDefinitionNode input)
    {
        WriteDescription(input.Description);
        text.Append(input.Name.Value).Append(": ").Append(input.Type);
        WriteDefault(input.DefaultValue);
        WriteDirectives(input.Directives);
    }

    private void WriteDirectiveDefinition(DirectiveDefinitionNode directive)
    {
        WriteDescription(directive.Description);
        text.Append("directive @").Append(directive.Name.Value);
        WriteInputs(directive.Arguments);
        text.Append(directive.IsRepeatable ? " repeatable on " : " on ");
        for (var i = 0; i < directive.Locations.Length; i++)
            text.Append(i == 0 ? "" : " | ").Append(directive.Locations[i].Value);
    }

    private void WriteMembers<T>(ImmutableArray<T> members)
        where T : Node
    {
        if (members.IsEmpty)
            return;
        text.Append(' ');
        WriteBlock(members);
    }
}
