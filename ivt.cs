[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("LotDrawing.Tests")]
