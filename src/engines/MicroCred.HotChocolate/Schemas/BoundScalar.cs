using System.Text.Json;
using HotChocolate.Features;
using HotChocolate.Language;
using HotChocolate.Text.Json;
using HotChocolate.Types;
using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Resolvers;
using MicroCred.HotChocolate.Documents;
using Definition = MicroCred.GraphQL.Types.ScalarType;

namespace MicroCred.HotChocolate.Schemas;

internal sealed class BoundScalarFactory(Definition definition) : IScalarVisitor<ScalarType>
{
    public ScalarType Visit<T>(ScalarBinding<T> scalar) => new BoundScalar<T>(definition, scalar);
}

/// <summary>A custom scalar of the resolver map. Read by its own reader, and written by its own writer.</summary>
internal sealed class BoundScalar<T> : ScalarType
{
    [ThreadStatic]
    private static JsonOutput? scratch;

    private readonly ScalarBinding<T> scalar;

    public BoundScalar(Definition definition, ScalarBinding<T> scalar)
        : base(scalar.Name)
    {
        this.scalar = scalar;
        Description = definition.Description;
        if (definition.SpecifiedByUrl is { } url)
            SpecifiedBy = new Uri(url);
    }

    public override Type RuntimeType => typeof(T);

    public override ScalarSerializationType SerializationType => ScalarSerializationType.Any;

    public override bool IsValueCompatible(IValueNode valueLiteral) => scalar.Read(ScalarInputs.Of(Literals.Of(valueLiteral)), out _);

    public override bool IsValueCompatible(JsonElement inputValue) => scalar.Read(ScalarInputs.Of(inputValue), out _);

    public override object CoerceInputLiteral(IValueNode valueLiteral) => Read(ScalarInputs.Of(Literals.Of(valueLiteral)), valueLiteral.ToString());

    public override object CoerceInputValue(JsonElement inputValue, IFeatureProvider context) => Read(ScalarInputs.Of(inputValue), inputValue.GetRawText());

    public override void CoerceOutputValue(object runtimeValue, ResultElement resultValue)
    {
        var output = scratch ??= new JsonOutput();
        output.TruncateTo(0);
        scalar.Write((T)runtimeValue, output);
        var json = output.Written;
        switch (json[0])
        {
            case (byte)'"':
                resultValue.SetStringValue(json[1..^1], isEncoded: true);
                break;
            case (byte)'n':
                resultValue.SetNullValue();
                break;
            case (byte)'t' or (byte)'f':
                resultValue.SetBooleanValue(json[0] == 't');
                break;
            default:
                resultValue.SetNumberValue(json);
                break;
        }
    }

    public override IValueNode ValueToLiteral(object runtimeValue)
    {
        using var output = new JsonOutput();
        scalar.Write((T)runtimeValue, output);
        return Utf8GraphQLParser.Syntax.ParseValueLiteral(output.Written);
    }

    private object Read(ScalarInput input, string shown) => scalar.Read(input, out var value)
        ? value!
        : throw new LeafCoercionException(CoercionMessages.NotScalar(scalar.Name, shown, scalar.Expected), this);
}
