using MicroCred.Drafting.Drafters.ModelBased;

namespace MicroCred.Drafting.Tests.Drafters.ModelBased;

public sealed class FindPersonalDataTests
{
    [Theory]
    [InlineData("The course was approved in 2024 and has 120 hours.")]
    [InlineData("See ISBN 978-0-306-40615-7 and doi 10.1000/123456789.")]
    [InlineData("Cook at 75-80 degrees for 10 - 15 minutes.")]
    public void In_OrdinaryNumbers_FindsNone(string text) => Assert.Null(FindPersonalData.In(text));
}
