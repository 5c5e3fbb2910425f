[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Lots.Tests")]
