using HotChocolate.Execution;

namespace MicroCred.HotChocolate.Requests;

/// <summary>What every operation of an engine needs to run.</summary>
internal sealed record OperationServices(IRequestExecutor Executor, ErrorTranslation Errors, TimeProvider Clock);
