namespace MicroCred.GraphQL.Execution;

/// <summary>
/// Writes values of one CLR type as one position of a response. Specification section 6.4.3, "CompleteValue".
/// </summary>
internal abstract class ValueWriter<T>
{
    /// <returns>
    /// False when the position must not be null but is: the error is noted, and whoever called takes back what was written since it called.
    /// </returns>
    public abstract bool Write(T value, Execution execution);
}
