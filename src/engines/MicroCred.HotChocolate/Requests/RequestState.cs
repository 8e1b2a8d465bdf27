using MicroCred.GraphQL.Execution;

namespace MicroCred.HotChocolate.Requests;

/// <summary>What fields need of the request, carried through the pipeline as a feature of it.</summary>
/// <param name="Variables">Coerced as the built-in engine does.</param>
internal sealed record RequestState(RequestContext Request, VariableValues Variables);
