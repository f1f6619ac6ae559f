import pytest
from environment_files import problem_of
from hypothesis import given
from hypothesis import strategies as st

from runner.core.errors import InputError
from runner.environment.dotenv import read_dotenv


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("A=1", {"A": "1"}),
        ("export A=1", {"A": "1"}),
        ("  A = 1  ", {"A": "1"}),
        ("A=", {"A": ""}),
        ("A= # comment", {"A": ""}),
        ("A=''", {"A": ""}),
        ("# A=1", {}),
        ("   ", {}),
        ("A=1 # comment", {"A": "1"}),
        ("A=1#2", {"A": "1#2"}),
        ("A=two words", {"A": "two words"}),
        ("A=a=b==", {"A": "a=b=="}),
        ("A=$HOME ${X}", {"A": "$HOME ${X}"}),
        ("A=it's", {"A": "it's"}),
        ("A='a # b \\n \"'", {"A": 'a # b \\n "'}),
        (r'A="a # b \n \t \" \\ \$ \'"', {"A": "a # b \n \t \" \\ $ '"}),
        ('A="1" # comment', {"A": "1"}),
        ("A=1\nA=2\nB=3", {"A": "2", "B": "3"}),
        ("A=1\r\nB=2\r\n", {"A": "1", "B": "2"}),
        ("\ufeffA=1", {"A": "1"}),
        ("A.b-c_1=1", {"A.b-c_1": "1"}),
        ("A=ünï", {"A": "ünï"}),
    ],
)
def test_a_line_is_a_name_and_its_value(tmp_path, line, values):
    path = tmp_path / ".env"
    path.write_text(line, encoding="utf-8")
    assert read_dotenv(path) == values


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("secret", "is not NAME=value"),
        ("1A=secret", "'1A' is not a name"),
        ("A B=secret", "'A B' is not a name"),
        ("=secret", "'' is not a name"),
        ('A="secret', "the value of A does not end with its quote"),
        ("A='secret", "the value of A does not end with its quote"),
        ('A="secret" more', "the value of A does not end with its quote"),
    ],
)
def test_a_malformed_line_is_refused_by_number_without_its_value(tmp_path, line, what):
    path = tmp_path / ".env"
    path.write_text(f"OK=1\n\n{line}\n")
    with pytest.raises(InputError) as caught:
        read_dotenv(path)
    problem = problem_of(caught)
    assert what in problem.what
    assert "secret" not in problem.what
    assert problem.where.line == 3


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        read_dotenv(tmp_path / ".env")


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"))))
def test_any_value_can_be_written_in_double_quotes(tmp_path_factory, value):
    path = tmp_path_factory.mktemp("dotenv") / ".env"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    path.write_text(f'A="{escaped}"', encoding="utf-8")
    assert read_dotenv(path) == {"A": value}
