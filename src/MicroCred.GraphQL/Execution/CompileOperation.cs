using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Limits;

namespace MicroCred.GraphQL.Execution;

/// <summary>What an engine makes of an operation that is valid and within the limits of its document.</summary>
/// <param name="allowance">Tells whether it costs too much with a request's variables.</param>
/// <param name="kept">Told of memory that the operation takes beside its document, in planned fields, whenever there is more.</param>
internal delegate PreparedOperation CompileOperation(DocumentNode document, OperationNode operation, OperationAllowance allowance, Action<int> kept);
