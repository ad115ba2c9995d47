# stickiness { enabled = true }
resource "aws_lb_target_group" "app" {
  name = "app"
  stickiness {
    type            = "lb_cookie"
    cookie_duration = 3600
    enabled         = true
  }
}

resource "aws_lb_target_group" "default_on" {
  stickiness {
    type = "lb_cookie"
  }
}

module "alb" {
  source = "terraform-aws-modules/alb/aws"
  target_groups = {
    web = {
      stickiness = { enabled = true, type = "lb_cookie" }
    }
    api = { stickiness = { enabled = false } }
    nlb = { stickiness = { type = "source_ip" } }
  }
}
