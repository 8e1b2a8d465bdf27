using System.Text.Json;
using MicroCred.Drafting.Drafters.ModelBased.Shapes;
using Microsoft.Extensions.AI;

namespace MicroCred.Drafting.Drafters.ModelBased.Tools;

/// <summary>
/// A look-up that a model may ask for. It is pure and reads reference data only, never the lecturer's text. Arguments are read strictly; what cannot be
/// looked up is answered with an error that says what was expected, so that the model can ask again.
/// </summary>
/// <typeparam name="TArguments">A record whose members are the arguments; their descriptions reach the model.</typeparam>
internal abstract class DraftingTool<TArguments>(string name, string description) : AIFunction where TArguments : class
{
    public override string Name => name;

    public override string Description => description;

    public override JsonElement JsonSchema { get; } = AIJsonUtilities.CreateJsonSchema(typeof(TArguments), serializerOptions: StrictJson.Options,
        inferenceOptions: new() { TransformOptions = new() { DisallowAdditionalProperties = true } });

    protected abstract ToolAnswer Look(TArguments arguments);

    protected sealed override ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        ToolAnswer answer;
        try
        {
            var given = JsonSerializer.SerializeToElement(new Dictionary<string, object?>(arguments), StrictJson.Options);
            answer = Look(given.Deserialize<TArguments>(StrictJson.Options)!);
        }
        catch (JsonException wrong)
        {
            answer = ToolErrors.WrongArguments(wrong.Message, JsonSchema);
        }

        return new(answer.Json);
    }
}
