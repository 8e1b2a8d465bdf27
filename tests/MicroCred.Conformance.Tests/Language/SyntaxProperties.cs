using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MicroCred.Conformance.Tests.Reference;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Validation;

namespace MicroCred.Conformance.Tests.Language;

/// <summary>What holds for every document and for every text.</summary>
public sealed class SyntaxProperties
{
    private static readonly Gen<byte[]> AnyBytes = Gen.OneOf(
        ArbMap.Default.GeneratorFor<byte[]>().Select(bytes => bytes ?? []),
        Gen.Elements("{", "}", "(", ")", "[", "]", ":", "!", "$a", "@b", "...", "|", "&", "=", "\"s\"", "\"\"\"b\"\"\"", "# c\n", ",", "1", "-1.5e3", "on", "query", "mutation", "fragment", "type", "extend",
                "input", "enum", "union", "directive", "schema", "interface", "scalar", "implements", "repeatable", "null", "true", "\"", "\"\"\"", "\\u{", "\\uD800", "é", "😀", "\uFEFF", "name", "person", "id")
            .ListOf().Select(words => Encoding.UTF8.GetBytes(string.Join(' ', words))));

    [Fact]
    public void Document_PrintedAndParsed_IsTheSame() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Arb.From(SyntaxGenerators.Document), document =>
        {
            var text = Printer.Print(document);
            var again = Parser.Parse(text);
            Assert.Equal(NodeShape.Of(document), NodeShape.Of(again));
            Assert.Equal(text, Printer.Print(again));
        }));

    [Fact]
    public void Text_OfAnyKind_IsParsedOrRefused() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3000),
        Prop.ForAll(Arb.From(AnyBytes), bytes =>
        {
            if (Parser.TryParse(new Source(bytes), new(), out var document, out var error))
                return Printer.Print(document).Length > 0;
            return error.Code is ErrorCodes.ParseFailed or ErrorCodes.LimitExceeded && error.Locations.All(at => at is { Line: > 0, Column: > 0 });
        }));

    [Fact]
    public void Document_OfAnyKind_IsValidatedInProportionToItsSize() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Arb.From(SyntaxGenerators.Document), document =>
        {
            var parsed = Parser.Parse(Printer.Print(document));
            var allowed = 1_000 + (parsed.Source.Body.Length * 10);
            return Validator.Validate(Data.Schema, parsed, new(MaxSteps: allowed)).All(error => error.Code == ErrorCodes.ValidationFailed);
        }));
}
