using MicroCred.Storage.Tests.Kit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace MicroCred.Hosting.Tests.Kit;

/// <summary>A test of a contract, which every implementation inherits; skipped with the reason in a class whose implementation needs what is not there.</summary>
[XunitTestCaseDiscoverer("MicroCred.Hosting.Tests.Kit.ContractFactDiscoverer", "MicroCred.Hosting.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class ContractFactAttribute : FactAttribute;

/// <summary>On the class of an implementation.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPostgreSqlAttribute : Attribute;

/// <summary>Finds <see cref="ContractFactAttribute"/>; named there, for xunit makes it.</summary>
public sealed class ContractFactDiscoverer(IMessageSink messages) : FactDiscoverer(messages)
{
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        PostgreSqlServer.Absent is { } reason && testMethod.TestClass.Class.GetCustomAttributes(typeof(NeedsPostgreSqlAttribute)).Any()
            ? [new XunitSkippedDataRowTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod, reason)]
            : base.Discover(discoveryOptions, testMethod, factAttribute);
}
