namespace MicroCred.GraphQL.Transport.WebSockets;

/// <summary>Why the server ends a connection: the codes of the graphql-transport-ws protocol, with the reasons that its clients know.</summary>
internal readonly record struct CloseReason(int Code, string Text)
{
    public static CloseReason Unauthorized { get; } = new(4401, "Unauthorized");

    public static CloseReason Forbidden { get; } = new(4403, "Forbidden");

    public static CloseReason Subprotocol { get; } = new(4406, "Subprotocol not acceptable");

    public static CloseReason InitTimeout { get; } = new(4408, "Connection initialisation timeout");

    public static CloseReason TooManyInits { get; } = new(4429, "Too many initialisation requests");

    /// <summary>RFC 6455, section 7.4.1: the message is larger than this server reads.</summary>
    public static CloseReason TooLarge { get; } = new(1009, "The message is too large");

    public static CloseReason ShuttingDown { get; } = new(1001, "The server is going away");

    public static CloseReason Invalid(string why) => new(4400, Short(why));

    public static CloseReason DuplicateId(string id) => new(4409, Short($"Subscriber for {id} already exists"));

    /// <summary>A close frame has room for 123 bytes of reason.</summary>
    private static string Short(string text)
    {
        while (System.Text.Encoding.UTF8.GetByteCount(text) > 123)
            text = text[..^(text.Length > 140 ? text.Length - 123 : 1)];
        return text;
    }
}
